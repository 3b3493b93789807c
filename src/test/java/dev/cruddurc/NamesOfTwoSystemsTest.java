package dev.cruddurc;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.diagnostic.SourceFile;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two systems of one account whose names read alike, put together, share no name: {@code a} with {@code bc}, {@code ab} with {@code c}. */
class NamesOfTwoSystemsTest {
    private static final Pattern NAME = Pattern.compile(
            "\"(?:Family|ServiceName|ClusterName|LogGroupName|RuleName|GroupName|RepositoryName|Name)\": \"([^\"]+)\"");

    @ParameterizedTest
    @CsvSource({
        "a, bc, ab, c",
        // longer than X-Ray takes, so that they end in a hash
        "aaaaaaaaaaaaaaaaaaaa, bccccccccccccccccccccccccccccc, aaaaaaaaaaaaaaaaaaaab, ccccccccccccccccccccccccccccc",
        "a1, b2c, a1b, c"
    })
    void areApart(String oneApp, String oneService, String otherApp, String otherService) {
        Set<String> one = names(oneApp, oneService);
        Set<String> other = names(otherApp, otherService);
        assertTrue(one.size() > 4, one::toString);
        one.retainAll(other);
        assertTrue(one.isEmpty(), one::toString);
    }

    /** The names that the file's own parts are in: what is called after a service alone lies in a namespace of its system. */
    private static Set<String> names(String app, String service) {
        String file = "app: " + app + "\nregion: eu-west-1\ntracing: {sampling: {rate: 0.1}}\nservices:\n  " + service
                + ": {image: {build: ., tag: v1}, port: 80, tracing: xray, parameters: {P: x}}\n";
        Compilation compilation = new Compiler()
                .compile(SourceFile.of("cruddur.yaml", file), Optional.empty(), EnumSet.of(Target.CLOUDFORMATION));
        assertFalse(compilation.hasErrors(), () -> compilation.diagnostics().toString());
        Set<String> names = new TreeSet<>();
        for (Artifact artifact : compilation.artifacts()) {
            Matcher name = NAME.matcher(artifact.content());
            while (name.find()) {
                if (name.group(1).contains(app)) {
                    names.add(name.group(1));
                }
            }
        }
        return names;
    }
}
