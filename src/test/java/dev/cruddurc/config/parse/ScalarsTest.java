package dev.cruddurc.config.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.config.Systems;
import dev.cruddurc.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "abc",
                "0.3",
                "0.3 vCPU",
                "1 cpu",
                "1..5",
                "1e3",
                "0x100",
                "1_024",
                ".inf",
                "vCPU",
                "''"
            })
    void refuseWhatIsNoCpu(String text) {
        assertRefused("cpu", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.5", "1 TB", "0.3 MB", "GB", "1e3", "0512", "1,5 GB", "''"})
    void refuseWhatIsNoMemory(String text) {
        assertRefused("memory", text);
    }

    @ParameterizedTest
    @CsvSource({
        "04567, 4567",
        "0x11D7, 4567",
        "4_567, 4567",
        "4567.0, 4567",
        "4.567e3, 4567",
        "'\"04567\"', 4567",
        "+80, 80",
    })
    void askForTheCanonicalSpellingOfAPort(String written, String canonical) {
        Diagnostic error = assertRefused("stopTimeout", written);
        assertEquals("CRD205", error.code().id());
        assertEquals(Optional.of("write " + canonical), error.help());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no", "22:22", ".nan", "1e999", "123456789012345678901234567890", "-5", "121", "'5; rm -rf /'"})
    void refuseWhatIsNoNumberInBounds(String text) {
        assertRefused("stopTimeout", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a, 'b c', \"$HOME\"]", "a b  c", "a --x=1 ${app}/b", "[/bin/sh, -c, 'a | b']"})
    void takeCommands(String text) {
        Systems.system(Systems.withService("command: " + text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a 'b c'", "a \"b\"", "a | b", "a && b", "a; b", "$HOME/x", "a > b", "a `b`", "a \\b", "ls *"})
    void refuseTextsThatNeedAShell(String text) {
        Diagnostic error =
                assertRefused("command", "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        assertTrue(error.help().orElseThrow().startsWith("write a list"), error.toString());
    }

    private static Diagnostic assertRefused(String key, String value) {
        List<Diagnostic> found = Systems.read(Systems.withService(key + ": " + value), Optional.empty())
                .diagnostics();
        assertEquals(1, found.size(), found.toString());
        return found.get(0);
    }
}
