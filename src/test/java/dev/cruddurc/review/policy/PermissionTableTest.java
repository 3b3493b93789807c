package dev.cruddurc.review.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The table of permissions contradicts itself nowhere: what restricts an action is about one that a handler calls. */
class PermissionTableTest {
    private static final Path TABLE = Path.of("src/main/resources/dev/cruddurc/review/policy/permissions.txt");

    @Test
    void everyRestrictionIsAboutAnActionOfItsType() throws IOException {
        PermissionTable table = PermissionTable.read();
        for (String type : types()) {
            NavigableSet<String> called = new TreeSet<>();
            NavigableSet<String> restricted = new TreeSet<>();
            for (PermissionTable.Row row : table.of(type)) {
                if (row.isHandler() || row.kind().equals("also")) {
                    called.addAll(row.actions());
                } else if (!row.kind().equals("source")) {
                    assertTrue(List.of("only", "never", "on", "if").contains(row.kind()), row::toString);
                    restricted.addAll(row.actions());
                }
            }
            restricted.removeAll(called);
            assertEquals(new TreeSet<>(), restricted, type);
        }
    }

    @Test
    void everyTypeBeginsWithItsSourceAndDate() throws IOException {
        String last = "";
        for (String line : lines()) {
            String[] cells = line.split(" \\| ", -1);
            if (!cells[0].equals(last)) {
                assertTrue(cells[1].equals("source") && cells[3].matches("\\d{4}-\\d{2}-\\d{2}"), line);
                assertTrue(cells[2].matches("(pulumi|awscc)@[0-9a-f]{40}|https://docs\\.aws\\.amazon\\.com/.+"), line);
            }
            last = cells[0];
        }
    }

    private static NavigableSet<String> types() throws IOException {
        NavigableSet<String> types = new TreeSet<>();
        lines().forEach(line -> types.add(line.split(" \\| ", -1)[0]));
        return types;
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
