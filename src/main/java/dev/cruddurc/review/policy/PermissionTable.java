package dev.cruddurc.review.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The committed table of what a resource of a type may have to call; {@code permissions.txt} says how it is read. */
final class PermissionTable {
    private static final List<String> HANDLERS = List.of("create", "read", "update", "delete", "list");

    private final Map<String, List<Row>> types;

    private PermissionTable(Map<String, List<Row>> types) {
        this.types = types;
    }

    /**
     * A row of a type.
     *
     * @param kind the first word of what the row is
     * @param operand what follows that word; often empty
     * @param actions for a {@code source} the source itself
     */
    record Row(String kind, String operand, List<String> actions) {
        boolean isHandler() {
            return HANDLERS.contains(kind);
        }
    }

    static PermissionTable read() {
        try (InputStream in = PermissionTable.class.getResourceAsStream("permissions.txt")) {
            if (in == null) {
                throw new IllegalStateException("no table of permissions");
            }
            Map<String, List<Row>> types = new TreeMap<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] cells = line.split(" \\| ", -1);
                    String[] words = cells[1].split(" ", 2);
                    types.computeIfAbsent(cells[0], first -> new ArrayList<>())
                            .add(new Row(words[0], words.length > 1 ? words[1] : "", List.of(cells[2].split(" "))));
                }
            }
            return new PermissionTable(types);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The rows of a type; that there are none is a defect. */
    List<Row> of(String type) {
        List<Row> rows = types.get(type);
        if (rows == null) {
            throw new IllegalStateException("no permissions of " + type);
        }
        return rows;
    }
}
