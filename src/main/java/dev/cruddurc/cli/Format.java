package dev.cruddurc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How diagnostics are put: for a person on stderr, or for a program on stdout. */
enum Format {
    TEXT,
    JSON,
    SARIF,
    GITHUB;

    static final String OPTION = "--format";

    static List<String> words() {
        List<String> words = new ArrayList<>();
        for (Format format : values()) {
            words.add(format.word());
        }
        return words;
    }

    static Format of(Arguments arguments) throws UsageError {
        String word = Arguments.choose(OPTION, arguments.value(OPTION).orElse(TEXT.word()), words());
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
