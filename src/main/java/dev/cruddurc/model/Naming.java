package dev.cruddurc.model;

import java.util.Optional;

/**
 * Makes all names. Identifiers of the output come from ids alone; physical names, given only where a name is an interface, carry
 * the environment.
 *
 * @param environment the environment's name; empty without one, and then no name has an environment part
 */
public record Naming(String app, Optional<String> environment) {
    /** A CloudFormation logical id: PascalCase of the path and the kind. */
    public static String logicalId(Id id) {
        return id.logicalId();
    }

    /** A Terraform label: snake_case of the path; {@code main} for the one and only of its kind. */
    public static String label(Id id) {
        return id.label();
    }

    static String spellLogicalId(Id id) {
        StringBuilder out = new StringBuilder();
        for (String segment : id.path()) {
            pascal(segment, out);
        }
        pascal(id.kind(), out);
        return out.toString();
    }

    static String spellLabel(Id id) {
        if (id.path().isEmpty()) {
            return "main";
        }
        StringBuilder out = new StringBuilder();
        for (String segment : id.path()) {
            out.append(out.isEmpty() ? "" : "_").append(snake(segment));
        }
        return Character.isDigit(out.charAt(0)) ? "_" + out : out.toString();
    }

    /** {@code <app>} or {@code <app>-<env>}: the cluster, the namespace and X-Ray names. */
    public String system() {
        return environment.isPresent() ? app + "-" + environment.get() : app;
    }

    /** The name of a stage's stack; the foundation is shared by all environments. */
    public String stack(Stage stage) {
        return (stage.equals(Stage.FOUNDATION) ? app : system()) + "-" + stage.name();
    }

    /** {@code <app>[-<env>]-<service>}: the family of a service's task definitions, of which an account has one namespace. */
    public String family(String service) {
        return system() + "-" + service;
    }

    /** {@code /<app>[/<env>]}: the folder of the system's own parameters. */
    public String systemFolder() {
        return "/" + (environment.isPresent() ? app + "/" + environment.get() : app);
    }

    /** {@code /<app>[/<env>]/<service>}: log group, and the folder of parameters. */
    public String folder(String service) {
        return systemFolder() + "/" + service;
    }

    /** {@code text} where it fits, else its beginning and a hash of all of it: never a mere cut. */
    public static String bounded(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 9) + "-" + hash(text);
    }

    /**
     * Eight hexadecimal digits that depend on the whole text: FNV-1a of its UTF-16 units with the mixing steps of MurmurHash3 behind it,
     * so that texts that differ in their last letter are far apart. It tells names apart and keeps no secret; loading a
     * cryptographic provider would cost every compile 9 ms.
     */
    public static String hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        String digits = Long.toHexString((hash ^ (hash >>> 33)) >>> 32);
        return "00000000".substring(digits.length()) + digits;
    }

    private static void pascal(String segment, StringBuilder out) {
        boolean upper = true;
        for (int at = 0; at < segment.length(); at++) {
            char c = segment.charAt(at);
            if (c == '*') {
                out.append("Wildcard");
                upper = true;
            } else if (isAlphanumeric(c)) {
                out.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            } else {
                upper = true;
            }
        }
    }

    private static String snake(String segment) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < segment.length(); at++) {
            char c = segment.charAt(at);
            if (c == '*') {
                out.append("wildcard");
            } else {
                out.append(isAlphanumeric(c) ? c : '_');
            }
        }
        return out.toString();
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
