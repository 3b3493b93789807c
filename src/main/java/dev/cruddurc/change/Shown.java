package dev.cruddurc.change;

/**
 * Both values of an attribute, as much of them as a line takes. Where only a part of a value is shown, it is one that has the place at
 * which the two part: most values of a system begin alike.
 *
 * @param before what is shown of the value that was
 * @param after what is shown of the value that is
 */
record Shown(String before, String after) {
    /** Characters of a value that are shown. */
    private static final int MOST = 60;
    /** Characters before the parting place that are shown at least, and those after it. */
    private static final int LEAD = 20;

    static Shown of(AttributeChange change) {
        String before = printable(change.before());
        String after = printable(change.after());
        int start = start(before, after);
        return new Shown(part(before, start), part(after, start));
    }

    /** Where both are shown from: their beginning, unless they part too late. */
    private static int start(String before, String after) {
        int longest = Math.max(before.length(), after.length());
        if (longest <= MOST) {
            return 0;
        }
        int parting = 0;
        int shortest = Math.min(before.length(), after.length());
        while (parting < shortest && before.charAt(parting) == after.charAt(parting)) {
            parting++;
        }
        if (parting + LEAD <= MOST) {
            return 0;
        }
        // As much as fits where the rest is short, so that a tag is seen with the image that it is of.
        int start = Math.min(parting - LEAD, longest - MOST);
        return Character.isLowSurrogate(before.charAt(start)) ? start - 1 : start;
    }

    /** A value from a place on, or as much of it as a line takes, and its length. */
    private static String part(String text, int start) {
        if (text.isEmpty()) {
            return "(none)";
        }
        String head = start == 0 ? "" : "...";
        if (text.length() - start <= MOST) {
            return head + text.substring(start);
        }
        int end = start + MOST;
        if (Character.isLowSurrogate(text.charAt(end))) {
            end++;
        }
        return head + text.substring(start, end) + "... (" + text.length() + " characters)";
    }

    /** A text that does nothing to a terminal. */
    static String printable(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < ' ' || (c >= 0x7f && c < 0xa0)) {
                out.append("\\u{").append(Integer.toHexString(c)).append('}');
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
