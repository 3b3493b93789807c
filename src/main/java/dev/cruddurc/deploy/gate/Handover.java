package dev.cruddurc.deploy.gate;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds what a stage handed over. Both targets make the names of outputs from the same ids: one joins the words, one parts them. */
public final class Handover {
    private Handover() {}

    /** The value of an output, whichever target wrote it. */
    public static Optional<String> find(Map<String, String> outputs, String name) {
        for (Map.Entry<String, String> output : outputs.entrySet()) {
            if (plain(output.getKey()).equals(plain(name))) {
                return Optional.of(output.getValue());
            }
        }
        return Optional.empty();
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
