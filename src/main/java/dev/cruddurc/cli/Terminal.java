package dev.cruddurc.cli;

import java.util.Locale;
import java.util.Map;

/** What the place can show where a person reads. */
record Terminal(boolean color, boolean ascii, int width) {
    private static final int USUAL_WIDTH = 80;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 160;

    /** Colours need a terminal that has them and a user who wants them; letters beyond ASCII need a locale that has them. */
    static Terminal of(Streams streams, Map<String, String> environment, boolean noColor) {
        boolean color = streams.terminal()
                && !noColor
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(color, !isUnicode(environment), width(environment.getOrDefault("COLUMNS", "")));
    }

    /** The first of the variables that is set decides, as in the C library. */
    private static boolean isUnicode(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String locale = environment.getOrDefault(name, "").toLowerCase(Locale.ROOT);
            if (!locale.isEmpty()) {
                return locale.endsWith("utf-8") || locale.endsWith("utf8");
            }
        }
        return false;
    }

    private static int width(String columns) {
        try {
            int width = Integer.parseInt(columns);
            return width < NARROWEST ? USUAL_WIDTH : Math.min(width, WIDEST);
        } catch (NumberFormatException unset) {
            return USUAL_WIDTH;
        }
    }
}
