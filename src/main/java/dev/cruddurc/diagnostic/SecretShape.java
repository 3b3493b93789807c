package dev.cruddurc.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a secret looks like from outside. Recognised by shape alone, so that its value need never be shown, kept or compared. */
public enum SecretShape {
    AWS_ACCESS_KEY_ID("an AWS access key id", true, true),
    AWS_SECRET_ACCESS_KEY("an AWS secret access key", true, true),
    PRIVATE_KEY("a private key", true, true),
    JSON_WEB_TOKEN("a JSON web token", false, false),
    URL_PASSWORD("a URL with a password", false, true),
    PROVIDER_TOKEN("an access token", false, true),
    LIKELY_TOKEN("what looks like an access token", false, false);

    /** Prefixes that providers gave to their tokens so that scanners find them (GitHub, GitLab, Slack, Stripe and others). */
    private static final List<String> TOKEN_PREFIXES = List.of(
            "ghp_",
            "gho_",
            "ghu_",
            "ghs_",
            "ghr_",
            "github_pat_",
            "glpat-",
            "xoxb-",
            "xoxp-",
            "xoxa-",
            "xoxr-",
            "xoxs-",
            "sk_live_",
            "rk_live_",
            "sk_test_",
            "sk-ant-",
            "dop_v1_",
            "hcaik_",
            "shpat_",
            "AGE-SECRET-KEY-");

    /** Prefixes that other words begin with too, or, that of Google, keys in pages for everyone. */
    private static final List<String> LIKELY_PREFIXES = List.of("npm_", "hf_", "SG.", "pypi-", "sk-proj-", "AIza");

    private final String title;
    private final boolean certain;
    private final boolean secret;

    SecretShape(String title, boolean certain, boolean secret) {
        this.title = title;
        this.certain = certain;
        this.secret = secret;
    }

    /** What it is, with its article. */
    public String title() {
        return title;
    }

    /** Whether the shape leaves no doubt; the others have harmless twins. */
    public boolean isCertain() {
        return certain;
    }

    /** Whether what has the shape is a secret; the others may be meant for everyone, as the key of a page is. */
    public boolean isSecret() {
        return secret;
    }

    /** The shape of a value under a name. */
    public static Optional<SecretShape> of(String name, String value) {
        if (value.contains("-----BEGIN ") && value.contains("PRIVATE KEY")) {
            return Optional.of(PRIVATE_KEY);
        }
        String owner = name;
        for (int at = 0; at < value.length(); ) {
            int end = wordEnd(value, at);
            String word = value.substring(at, end);
            Optional<SecretShape> shape = ofWord(owner, word);
            if (shape.isPresent()) {
                return shape;
            }
            // A value may hold assignments of its own, such as the options of a command.
            owner = value.startsWith("=", end) ? word : name;
            at = end + 1;
        }
        return urlPassword(value, 0).length == 0 ? Optional.empty() : Optional.of(URL_PASSWORD);
    }

    /** The shape of one word: letters, digits and what base64 and tokens hold. */
    static Optional<SecretShape> ofWord(String name, String word) {
        if (word.length() < 16) {
            return Optional.empty();
        }
        if (word.length() == 20 && (word.startsWith("AKIA") || word.startsWith("ASIA")) && isUpper(word)) {
            return Optional.of(AWS_ACCESS_KEY_ID);
        }
        if (word.length() == 40
                && isBase64(word)
                && name.toUpperCase(Locale.ROOT).contains("SECRET")) {
            return Optional.of(AWS_SECRET_ACCESS_KEY);
        }
        if (word.startsWith("eyJ") && isJsonWebToken(word)) {
            return Optional.of(JSON_WEB_TOKEN);
        }
        for (String prefix : TOKEN_PREFIXES) {
            if (word.startsWith(prefix) && word.length() >= prefix.length() + 16) {
                return Optional.of(PROVIDER_TOKEN);
            }
        }
        for (String prefix : LIKELY_PREFIXES) {
            if (word.startsWith(prefix) && word.length() >= prefix.length() + 16) {
                return Optional.of(isIssued(prefix, word.substring(prefix.length())) ? PROVIDER_TOKEN : LIKELY_TOKEN);
            }
        }
        return Optional.empty();
    }

    /** Whether a provider makes such tokens: names of packages and projects are shorter, or in words. */
    private static boolean isIssued(String prefix, String rest) {
        return switch (prefix) {
            case "npm_", "hf_" -> rest.length() >= 34 && rest.chars().allMatch(c -> isAlphanumeric((char) c));
            case "SG." -> rest.indexOf('.') == 22 && rest.length() == 66;
            case "pypi-" -> rest.startsWith("AgE") && rest.length() > 64;
            case "sk-proj-" -> rest.length() >= 40;
            default -> false;
        };
    }

    /** The range of the first password in a URL from a place on; empty where there is none. */
    static int[] urlPassword(String text, int from) {
        for (int at = text.indexOf("://", from); at >= 0; at = text.indexOf("://", at + 3)) {
            int colon = -1;
            for (int i = at + 3; i < text.length() && isUserInfo(text.charAt(i)); i++) {
                if (text.charAt(i) == ':' && colon < 0) {
                    colon = i;
                } else if (text.charAt(i) == '@' && colon > at + 3 && i > colon + 1) {
                    return isFilledIn(text, colon + 1, i) ? new int[0] : new int[] {colon + 1, i};
                }
            }
        }
        return new int[0];
    }

    /** Whether a reference or a placeholder stands for a password, which then is none. */
    private static boolean isFilledIn(String text, int from, int to) {
        return text.startsWith("${", from) || (text.charAt(from) == '<' && text.charAt(to - 1) == '>');
    }

    private static boolean isUserInfo(char c) {
        return c > ' ' && c != '/' && c != '"' && c != '\'' && c != '?' && c != '#';
    }

    /** The end of the word that starts at a place; the place itself where none does. */
    static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && isWordCharacter(text.charAt(at))) {
            at++;
        }
        // Base64 is filled up with them; within a word they assign.
        while (at > from && text.startsWith("=", at)) {
            boolean filling = at + 1 == text.length() || !isWordCharacter(text.charAt(at + 1));
            if (!filling) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean isWordCharacter(char c) {
        return isAlphanumeric(c) || c == '+' || c == '/' || c == '_' || c == '-' || c == '.';
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isUpper(String word) {
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            if (!((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBase64(String word) {
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            if (!isAlphanumeric(c) && c != '+' && c != '/' && c != '=') {
                return false;
            }
        }
        return true;
    }

    /** Three parts, of which the first two are JSON objects in base64url. */
    private static boolean isJsonWebToken(String word) {
        int first = word.indexOf('.');
        int second = word.indexOf('.', first + 1);
        return first > 8 && second > first + 8 && word.startsWith("eyJ", first + 1);
    }
}
