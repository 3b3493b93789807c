package dev.cruddurc.config.schema;

import dev.cruddurc.diagnostic.Quoted;
import java.util.ArrayList;
import java.util.List;

/** The levels of the language that have a key of some name, for keys that were written at another one. */
final class Levels {
    /** {@code services.NAME.sidecars.NAME} and what is below it. */
    private static final int DEPTH = 6;

    /** More would only confuse. */
    private static final int SHOWN = 2;

    private Levels() {}

    /** The nearest to the top, in quotes. */
    static List<String> of(String key, Shape file) {
        List<String> found = new ArrayList<>();
        for (int depth = 0; depth < DEPTH && found.size() < SHOWN; depth++) {
            collect(key, file, KeyPath.ROOT, depth, found);
        }
        return found;
    }

    private static void collect(String key, Shape shape, KeyPath path, int depth, List<String> found) {
        if (shape.isEmpty() || found.size() == SHOWN) {
            return;
        }
        if (depth == 0) {
            if (shape.keys().contains(key)) {
                found.add(path.text().isEmpty() ? "the top level" : Quoted.of(path.text()));
            }
            return;
        }
        for (String name : shape.keys()) {
            // An environment repeats the levels of the file.
            if (!(path.text().isEmpty() && name.equals("environments"))) {
                collect(key, shape.key(name), path.key(name), depth - 1, found);
            }
        }
        collect(key, shape.anyKey(), path.key("NAME"), depth - 1, found);
    }
}
