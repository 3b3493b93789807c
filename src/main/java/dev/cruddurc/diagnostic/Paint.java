package dev.cruddurc.diagnostic;

/** The colours of one diagnostic; empty ones where the stream takes none. */
record Paint(String severityCode, String frameCode, String strongCode, String reset) {
    private static final Paint NONE = new Paint("", "", "", "");

    static Paint of(Severity severity, boolean color) {
        if (!color) {
            return NONE;
        }
        String hue = switch (severity) {
            case ERROR -> "\u001b[1;31m";
            case WARNING -> "\u001b[1;33m";
            case ADVICE -> "\u001b[1;36m";
        };
        return new Paint(hue, "\u001b[1;34m", "\u001b[1m", "\u001b[0m");
    }

    String severity(String text) {
        return severityCode + text + reset;
    }

    String frame(String text) {
        return frameCode + text + reset;
    }

    String strong(String text) {
        return strongCode + text + reset;
    }
}
