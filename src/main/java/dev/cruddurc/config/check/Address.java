package dev.cruddurc.config.check;

import java.util.Locale;
import java.util.Optional;

/**
 * A web address in a text, as far as it matters who answers.
 *
 * @param scheme empty where it is left out
 * @param host in lower case, without a port
 * @param port with its colon, or empty
 * @param rest what follows
 */
record Address(String scheme, String host, String port, String rest) {
    /** The address that a text is. */
    static Optional<Address> of(String text) {
        int start = text.indexOf("://");
        String scheme = start < 0 ? "" : text.substring(0, start).toLowerCase(Locale.ROOT);
        if (start == 0 || !areLowerOrIn(scheme, "+")) {
            return Optional.empty();
        }
        String after = start < 0 ? text : text.substring(start + 3);
        int slash = after.indexOf('/');
        String authority = slash < 0 ? after : after.substring(0, slash);
        authority = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = authority.indexOf(':');
        String host = (colon < 0 ? authority : authority.substring(0, colon)).toLowerCase(Locale.ROOT);
        String port = colon < 0 ? "" : authority.substring(colon);
        boolean named = !host.isEmpty() && areLowerOrIn(host, "0123456789-.");
        return named
                ? Optional.of(new Address(scheme, host, port, slash < 0 ? "" : after.substring(slash)))
                : Optional.empty();
    }

    private static boolean areLowerOrIn(String text, String others) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if ((c < 'a' || c > 'z') && others.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    boolean isWeb() {
        return scheme.equals("http") || scheme.equals("https");
    }

    /** Whether it looks like an address although nothing says so. */
    boolean isBareHost() {
        return scheme.isEmpty() && rest.isEmpty() && (host.equals("localhost") || isName(host));
    }

    private static boolean isName(String host) {
        int dot = host.lastIndexOf('.');
        return dot > 0 && dot < host.length() - 2 && host.chars().skip(dot + 1).allMatch(c -> c >= 'a' && c <= 'z');
    }
}
