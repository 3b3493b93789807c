package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/** Host names: lower case, no trailing dot, labels that DNS, certificates and the load balancer all take. */
final class HostParser {
    /** Of a certificate name and of a name in DNS without the root's dot. */
    private static final int LONGEST = 253;

    private HostParser() {}

    /** The host of a text; a wildcard stands for whole labels and only in front. */
    static Located<String> parse(Located<String> written, boolean wildcard, Context context) {
        String host = written.value().toLowerCase(Locale.ROOT);
        if (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        Located<String> result = new Located<>(host, written.span());
        // An empty text stands in for what is missing or broken.
        String fault = host.isEmpty() ? "" : fault(host, wildcard);
        if (!fault.isEmpty()) {
            report(result, fault, context);
        }
        return result;
    }

    private static String fault(String host, boolean wildcard) {
        if (host.length() > LONGEST) {
            return "is longer than " + LONGEST + " characters";
        }
        String[] labels = host.split("\\.", -1);
        for (int at = 0; at < labels.length; at++) {
            String label = labels[at];
            if (label.indexOf('*') >= 0) {
                if (!wildcard) {
                    return "takes no wildcard";
                }
                if (at > 0 || label.length() > 1) {
                    return "has a wildcard elsewhere than as the whole first label";
                }
            } else {
                String fault = labelFault(label);
                if (!fault.isEmpty()) {
                    return fault;
                }
            }
        }
        int named = labels.length - (labels[0].equals("*") ? 1 : 0);
        if (named < 2) {
            return "needs at least two labels, such as `example.com`";
        }
        return isLetters(labels[labels.length - 1]) ? "" : "has a last label that is not of letters only";
    }

    private static String labelFault(String label) {
        if (label.isEmpty()) {
            return "has an empty label";
        }
        if (label.length() > 63) {
            return "has a label longer than 63 characters";
        }
        if (label.charAt(0) == '-' || label.charAt(label.length() - 1) == '-') {
            return "has a label with a hyphen at its end";
        }
        for (int at = 0; at < label.length(); at++) {
            char c = label.charAt(at);
            if (!Ascii.isLowerOrDigit(c) && c != '-') {
                return c < 128 ? "has a character other than letters, digits and hyphens" : "is not in ASCII";
            }
        }
        return "";
    }

    private static boolean isLetters(String label) {
        for (int at = 0; at < label.length(); at++) {
            if (!Ascii.isLower(label.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static void report(Located<String> host, String fault, Context context) {
        Diagnostic error = Diagnostic.of(Code.BAD_HOST, host.span(), "a host name that " + fault)
                .label("cannot be a host");
        String name = host.value();
        if (name.contains("xn--")) {
            error = error.note("`" + name + "` reads `" + IDN.toUnicode(name) + "`");
        }
        context.add(ascii(name)
                .map(spelling -> "write `" + spelling + "`")
                .map(error::help)
                .orElse(error));
    }

    /** The A-labels of a name that is not in ASCII. */
    private static Optional<String> ascii(String name) {
        if (name.chars().allMatch(c -> c < 128)) {
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(name));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }
}
