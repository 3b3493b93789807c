package dev.cruddurc.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguageReferenceTest {
    private static final Path PAGE = Path.of("docs/language.md");
    private static final Path CHAPTERS = Path.of("src/test/resources/language/chapters.md");
    private static final Pattern SHORT_AND_LONG = Pattern.compile("\\| `(\\w+: [^`]+)` \\| `(\\w+: [^`]+)` \\|");

    /** {@code -Dcruddurc.approve=true} writes the page anew. */
    @Test
    void isThePageOfTheSchema() throws IOException {
        String page = LanguageReference.of(EveryKey.document(), Files.readString(CHAPTERS));
        if (Boolean.getBoolean("cruddurc.approve")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE), "docs/language.md is stale: run with -Dcruddurc.approve=true");
    }

    @Test
    void namesEveryKey() throws IOException {
        String page = Files.readString(PAGE);
        List<String> missing = EveryKey.keys().stream()
                .map(key -> key.path().get(key.path().size() - 1))
                .filter(name -> !page.contains("| `" + name + "`"))
                .distinct()
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void linksOnlyToItsOwnSections() throws IOException {
        String page = Files.readString(PAGE);
        List<String> headings = page.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceAll("[^A-Za-z0-9 -]", "")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replace(' ', '-'))
                .toList();
        Matcher links = Pattern.compile("\\(#([^)]*)\\)").matcher(page);
        List<String> dead = new ArrayList<>();
        while (links.find()) {
            if (!headings.contains(links.group(1))) {
                dead.add(links.group(1));
            }
        }
        assertEquals(List.of(), dead);
    }

    @Test
    void tellsTheTruthAboutShortForms() throws IOException {
        Matcher rows = SHORT_AND_LONG.matcher(Files.readString(CHAPTERS));
        int found = 0;
        while (rows.find()) {
            assertEquals(meaning(rows.group(1)), meaning(rows.group(2)));
            found++;
        }
        assertTrue(found > 6);
    }

    @Test
    void showsExamplesThatCompile() throws IOException {
        Matcher blocks = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        int found = 0;
        while (blocks.find()) {
            Systems.system(blocks.group(1));
            found++;
        }
        assertTrue(found > 0);
    }

    private static String meaning(String line) {
        boolean top = Stream.of("domain", "accessLogs").anyMatch(line::startsWith);
        String sidecar = "sidecars: {proxy: {image: i:1}}\n";
        String file = top
                ? Systems.with(line.startsWith("accessLogs") ? "loadBalancer: {" + line + "}" : line)
                : Systems.withService(sidecar + line);
        Systems.Outcome outcome = Systems.read(file, Optional.empty());
        assertEquals(List.of(), outcome.diagnostics(), file);
        return Systems.meaning(outcome.system().orElseThrow());
    }
}
