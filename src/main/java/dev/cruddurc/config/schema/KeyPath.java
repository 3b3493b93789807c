package dev.cruddurc.config.schema;

/**
 * The way to a value through the keys above it. Its text is made when a sentence wants it, since most ways are never told.
 *
 * @param above the way to what it lies in; nothing for the file as a whole
 * @param name the last key; for an item of a list that of the list
 * @param index the place in a list, or -1 under a key
 * @param depth how many keys and places in lists lead to it
 */
record KeyPath(KeyPath above, String name, int index, int depth) {
    static final KeyPath ROOT = new KeyPath(null, "", -1, 0);

    KeyPath key(String key) {
        return new KeyPath(this, key, -1, depth + 1);
    }

    KeyPath item(int at) {
        return new KeyPath(this, name, at, depth + 1);
    }

    /** As a person writes it, {@code services.web.route[0].host}; empty for the file as a whole. */
    String text() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        if (depth == 0) {
            return;
        }
        above.write(out);
        if (index >= 0) {
            out.append('[').append(index).append(']');
        } else if (isPlain(name)) {
            out.append(depth == 1 ? "" : ".").append(name);
        } else {
            out.append("[\"").append(name).append("\"]");
        }
    }

    private static boolean isPlain(String key) {
        for (int at = 0; at < key.length(); at++) {
            char c = key.charAt(at);
            if (c == '.' || c == '[' || c == ' ' || c == '"' || c == '`' || c < ' ') {
                return false;
            }
        }
        return !key.isEmpty();
    }
}
