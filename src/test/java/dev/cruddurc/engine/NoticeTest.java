package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Says loudly what a plain run leaves out, so that nobody takes it for everything. */
final class NoticeTest {
    @Test
    void aPlainRunSaysWhatItLeavesOut() throws IOException {
        List<String> skipped;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            skipped = files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(NoticeTest::isTagged)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .sorted()
                    .toList();
        }
        assertTrue(skipped.contains("EveryTemplateLintTest"), skipped.toString());
        System.out.println(
                "!!!! SKIPPED HERE, since they start real engines (cfn-lint, terraform, moto_server, docker-compose, cfn-guard, cdk-nag): "
                        + skipped + ". They run with: mvn verify -Pengines !!!!");
    }

    private static boolean isTagged(Path file) {
        try {
            return Files.readString(file).contains("@Tag(\"engine\")") && !file.endsWith("NoticeTest.java");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
