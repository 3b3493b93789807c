package dev.cruddurc.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The surroundings of one run; there are no others, so that a test can run the whole program.
 *
 * @param directory what relative paths start from
 */
record Session(Streams streams, Path directory, Map<String, String> environment) {
    Session {
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    }

    /** Prints what was asked for. */
    void print(String text) {
        streams.out().print(text);
    }

    /** Says something to a person. */
    void say(String line) {
        streams.err().line(line);
    }

    /** The path that an argument names. */
    Path path(String argument) throws UsageError {
        try {
            return directory.resolve(argument);
        } catch (InvalidPathException unmappable) {
            throw new UsageError("a path that this system cannot express: " + printable(argument))
                    .help("letters beyond ASCII need a UTF-8 locale, such as LC_ALL=C.UTF-8");
        }
    }

    private static String printable(String argument) {
        StringBuilder out = new StringBuilder("`");
        argument.codePoints().forEach(c -> out.append(c >= ' ' && c <= '~' ? Character.toString(c) : "?"));
        return out.append('`').toString();
    }
}
