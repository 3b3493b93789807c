package dev.cruddurc.config.check;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths of a container or of a build context, with slashes on every system. */
final class Paths {
    private Paths() {}

    /** Without dots, doubled slashes and a slash at the end; an absolute one stays absolute. */
    static String normal(String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/", -1)) {
            if (step.equals("..") && !steps.isEmpty() && !steps.peekLast().equals("..")) {
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        String joined = String.join("/", steps);
        return path.startsWith("/") ? "/" + joined : joined;
    }

    /** Whether a path is another one, or lies below it; both normal. */
    static boolean isWithin(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder.endsWith("/") ? folder : folder + "/");
    }
}
