package dev.cruddurc.review.source;

import dev.cruddurc.model.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Why a kind of resource exists, and the limit or fault that its form answers; one line a kind. */
public final class Reasons {
    private final Map<String, Reason> reasons;

    private Reasons(Map<String, Reason> reasons) {
        this.reasons = reasons;
    }

    /**
     * The reason for a kind.
     *
     * @param why what it is for
     * @param answers the limit or the fault, with its source
     */
    public record Reason(String why, String answers) {}

    /** The shipped reasons. */
    public static Reasons read() {
        try (InputStream in = Reasons.class.getResourceAsStream("reasons.txt")) {
            if (in == null) {
                throw new IllegalStateException("no reasons");
            }
            Map<String, Reason> reasons = new LinkedHashMap<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] cells = line.split(" \\| ", -1);
                    reasons.put(cells[0], new Reason(cells[1], cells[2]));
                }
            }
            return new Reasons(reasons);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The reason for a resource's kind; the lack of one is a defect. */
    public Reason of(Class<? extends Resource> kind) {
        Reason reason = reasons.get(kind.getSimpleName());
        if (reason == null) {
            throw new IllegalStateException("no reason for " + kind.getSimpleName());
        }
        return reason;
    }
}
