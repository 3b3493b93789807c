package dev.cruddurc.adopt;

import java.util.Locale;

/** Names as the language takes them. */
final class Names {
    private Names() {}

    /** A key: small letters, digits and single hyphens, beginning with a letter. */
    static String key(String text, int longest, String other) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+", "")
                .replaceAll("-$", "");
        String cut = plain.length() > longest ? plain.substring(0, longest).replaceAll("-+$", "") : plain;
        return cut.isEmpty() ? other : cut;
    }

    /** The name of a parameter out of its ARN, or as it is. */
    static String parameter(String valueFrom) {
        int at = valueFrom.indexOf(":parameter/");
        if (!valueFrom.startsWith("arn:") || at < 0) {
            return valueFrom;
        }
        String name = valueFrom.substring(at + ":parameter".length());
        // A name without folders has no slash in front.
        return name.indexOf('/', 1) < 0 ? name.substring(1) : name;
    }
}
