package dev.cruddurc.config.schema;

/**
 * The way to a value through the keys above it, as a person writes it: {@code services.web.route[0].host}.
 *
 * @param text empty for the file as a whole
 * @param name the last key; for an item of a list that of the list
 * @param depth how many keys and places in lists lead to it
 */
record KeyPath(String text, String name, int depth) {
    static final KeyPath ROOT = new KeyPath("", "", 0);

    KeyPath key(String key) {
        String step = isPlain(key) ? (text.isEmpty() ? key : "." + key) : "[\"" + key + "\"]";
        return new KeyPath(text + step, key, depth + 1);
    }

    KeyPath item(int index) {
        return new KeyPath(text + "[" + index + "]", name, depth + 1);
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
