package dev.cruddurc.adopt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Paths of files, seen from the folder of the result. Both sides are made absolute first: without that, nobody can say what lies beside
 * a folder that is reached by {@code ..}. No file is asked for, and links are not followed.
 *
 * @param start the absolute folder that names of files start from, with {@code /} as separator
 * @param folder the absolute folder of the result
 */
public record Paths(String start, String folder) {
    /** The result lies where names of files start from. */
    public static Paths here(String start) {
        return new Paths(start, start);
    }

    /**
     * A path that a file says, relative to the folder of the result; one that is absolute stays. Empty where the shell has a part of it.
     */
    Optional<String> of(String file, String path) {
        String plain = filledIn(path);
        if (plain.contains("$")) {
            return Optional.empty();
        }
        return Optional.of(plain.startsWith("/") || plain.startsWith("~") ? plain : relative(file, plain));
    }

    /** A text of a compose file with the defaults for what the shell does not say. */
    static String filledIn(String text) {
        return text.replaceAll("\\$\\{[A-Za-z_][A-Za-z0-9_]*:?-([^}]*)}", "$1");
    }

    private String relative(String file, String path) {
        int slash = file.lastIndexOf('/');
        String beside = file.substring(0, slash + 1);
        List<String> target = parts((beside.startsWith("/") ? beside : start + "/" + beside) + "/" + path);
        List<String> from = parts(folder);
        int common = 0;
        while (common < target.size()
                && common < from.size()
                && target.get(common).equals(from.get(common))) {
            common++;
        }
        List<String> way = new ArrayList<>();
        for (int up = common; up < from.size(); up++) {
            way.add("..");
        }
        boolean below = way.isEmpty();
        way.addAll(target.subList(common, target.size()));
        String joined = String.join("/", way);
        return joined.isEmpty() ? "." : below ? "./" + joined : joined;
    }

    /** The names on the way from the root, above which there is nothing. */
    private static List<String> parts(String absolute) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : absolute.split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return new ArrayList<>(parts);
    }
}
