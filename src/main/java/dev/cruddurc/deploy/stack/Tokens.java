package dev.cruddurc.deploy.stack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Names of change sets and tokens of calls. One token an intent, made before the first attempt and kept for each further one. */
public record Tokens(RandomGenerator random) {
    /** What the names of our change sets begin with. */
    public static final String PREFIX = "cruddurc-";

    private static final int DIGEST_LETTERS = 12;
    private static final int RANDOM_BYTES = 4;

    /** A name that tells equal templates and parameters apart from others, and two deployments of equal ones as well. */
    public String changeSet(String template, Map<String, String> parameters) {
        String content = template + "\n" + new TreeMap<>(parameters);
        return PREFIX + digest(content).substring(0, DIGEST_LETTERS) + "-" + hex();
    }

    /** A token for one intent: {@code [a-zA-Z0-9][-a-zA-Z0-9]*}, at most 128 characters. */
    public String token(String verb) {
        return PREFIX + verb + "-" + hex() + hex();
    }

    private String hex() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The SHA-256 of a text in UTF-8, in hexadecimal digits. */
    public static String digest(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
