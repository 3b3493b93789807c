package dev.cruddurc.adopt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Paths of files, seen from the folder of the result.
 *
 * @param folder that folder; empty for the one that names of files start from
 */
record Paths(String folder) {
    /** A path that a file says, relative to that folder. */
    String of(String file, String path) {
        // Compose puts a default for what the shell does not say.
        String plain = path.replaceAll("\\$\\{[A-Za-z_][A-Za-z0-9_]*:?-([^}]*)}", "$1");
        if (plain.startsWith("/") || plain.startsWith("~")) {
            return plain;
        }
        int slash = file.lastIndexOf('/');
        List<String> target = parts((slash < 0 ? "" : file.substring(0, slash + 1)) + plain);
        List<String> from = parts(folder);
        int common = 0;
        while (common < target.size()
                && common < from.size()
                && target.get(common).equals(from.get(common))
                && !target.get(common).equals("..")) {
            common++;
        }
        List<String> way = new ArrayList<>();
        for (int up = common; up < from.size(); up++) {
            way.add("..");
        }
        way.addAll(target.subList(common, target.size()));
        String joined = String.join("/", way);
        return joined.isEmpty() ? "." : joined.startsWith("..") ? joined : "./" + joined;
    }

    private static List<String> parts(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return new ArrayList<>(parts);
    }
}
