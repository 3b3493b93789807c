package dev.cruddurc.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of the list.
 *
 * @param reason a sentence, for all rows below it
 * @param condition the words of a condition that a resource meets or not
 * @param rules what is then found
 */
record AcceptedRow(String reason, String condition, List<Rule> rules) {
    AcceptedRow {
        rules = List.copyOf(rules);
    }

    /** The shipped list. */
    static List<AcceptedRow> read() {
        try (InputStream in = AcceptedRow.class.getResourceAsStream("accepted-findings.txt")) {
            if (in == null) {
                throw new IllegalStateException("no list of accepted findings");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<AcceptedRow> read(List<String> lines) {
        List<AcceptedRow> rows = new ArrayList<>();
        String reason = "";
        for (String line : lines) {
            if (line.startsWith("= ")) {
                reason = line.substring(2);
            } else if (!line.startsWith("#") && !line.isBlank()) {
                String[] cells = line.split(" \\| ", -1);
                rows.add(new AcceptedRow(reason, cells[0], rules(cells)));
            }
        }
        return rows;
    }

    /** Each cell but the first: a tool, a colon, and ids of its rules. */
    private static List<Rule> rules(String[] cells) {
        List<Rule> rules = new ArrayList<>();
        for (int at = 1; at < cells.length; at++) {
            int colon = cells[at].indexOf(": ");
            Tool tool = Tool.of(cells[at].substring(0, colon));
            for (String id : cells[at].substring(colon + 2).split(" ", -1)) {
                rules.add(new Rule(tool, id));
            }
        }
        return rules;
    }
}
