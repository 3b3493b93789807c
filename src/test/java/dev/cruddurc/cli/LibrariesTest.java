package dev.cruddurc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Which libraries are there for which command. */
class LibrariesTest {
    private static final Pattern WORDS = Pattern.compile("\n    ([a-z| ]+)\\) more=");

    /** A command that the launcher does not know starts twice, and one that it knows in vain starts with fifty jars too many. */
    @Test
    void theLauncherKnowsTheCommandsThatNeedAll() throws IOException {
        Matcher words = WORDS.matcher(Files.readString(Path.of("bin/cruddurc")));
        Set<String> launched =
                words.find() ? new TreeSet<>(List.of(words.group(1).split(" \\| "))) : Set.of();

        Set<String> needed = new TreeSet<>();
        for (CommandName command : CommandName.values()) {
            if (command.needsAllLibraries()) {
                needed.add(command.word());
            }
        }
        assertEquals(needed, launched);
    }

    @Test
    void hereAllAreThere() {
        assertFalse(Libraries.areMissing());
    }
}
