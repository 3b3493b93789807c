package dev.cruddurc.deploy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of faults names tests that there are. */
class DeployFaultsPageTest {
    private static final Pattern TEST = Pattern.compile("`([A-Za-z]+)#([A-Za-z]+)`");

    @Test
    void everyTestThatThePageNamesIsThere() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            sources =
                    files.filter(file -> file.toString().endsWith("Test.java")).toList();
        }
        List<MatchResult> named = TEST.matcher(Files.readString(Path.of("docs/deploy-faults.md")))
                .results()
                .toList();
        assertTrue(named.size() > 60, named.size() + " tests");
        for (MatchResult test : named) {
            boolean found = false;
            for (Path source : sources) {
                found |= source.endsWith(test.group(1) + ".java")
                        && Files.readString(source).contains(" " + test.group(2) + "(");
            }
            assertTrue(found, test.group());
        }
    }
}
