package dev.cruddurc.config.tree;

/**
 * Hides NEL, LS and PS from the parser. It follows YAML 1.1, where they end lines; in YAML 1.2 and in every editor they are characters
 * like others. Each is replaced by a private-use character that the text does not have, so that no offset moves.
 */
final class BreakStandIns {
    private static final char[] BREAKS = {'\u0085', '\u2028', '\u2029'};
    private static final char FIRST_PRIVATE = '\uE000';

    private final char[] standIns = new char[BREAKS.length];
    private final boolean needed;
    private final String text;

    BreakStandIns(String source) {
        String hidden = source;
        char next = FIRST_PRIVATE;
        boolean any = false;
        for (int kind = 0; kind < BREAKS.length; kind++) {
            if (source.indexOf(BREAKS[kind]) >= 0) {
                while (source.indexOf(next) >= 0) {
                    next++;
                }
                standIns[kind] = next;
                hidden = hidden.replace(BREAKS[kind], next);
                any = true;
                next++;
            }
        }
        this.needed = any;
        this.text = hidden;
    }

    /** What the parser is given. */
    String text() {
        return text;
    }

    /** A scalar of the parser as it stood in the source. */
    String restore(String scalar) {
        String restored = scalar;
        for (int kind = 0; needed && kind < BREAKS.length; kind++) {
            restored = standIns[kind] == 0 ? restored : restored.replace(standIns[kind], BREAKS[kind]);
        }
        return restored;
    }
}
