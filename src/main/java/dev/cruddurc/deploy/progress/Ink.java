package dev.cruddurc.deploy.progress;

/** ANSI colours, which never carry meaning alone. */
record Ink(boolean color) {
    String good(String text) {
        return wrap(text, "32");
    }

    String bad(String text) {
        return wrap(text, "1;31");
    }

    String careful(String text) {
        return wrap(text, "33");
    }

    String strong(String text) {
        return wrap(text, "1");
    }

    String faint(String text) {
        return wrap(text, "2");
    }

    private String wrap(String text, String code) {
        return color ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
