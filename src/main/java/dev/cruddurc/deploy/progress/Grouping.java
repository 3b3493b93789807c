package dev.cruddurc.deploy.progress;

import dev.cruddurc.deploy.plan.Change;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Many additions or removals, a line for each line of the file: what it says, and what came of it. */
final class Grouping {
    private static final int LONGEST_TEXT = 34;

    private Grouping() {}

    static List<String> lines(List<Change> changes, Optional<SourceFile> source, String sign, Ink ink) {
        Map<String, Map<String, Integer>> groups = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (Change change : changes) {
            String place =
                    change.place().map(span -> span.file() + ":" + span.line()).orElse("");
            texts.put(place, change.place().flatMap(span -> text(span, source)).orElse(""));
            Map<String, Integer> types = groups.computeIfAbsent(place, unused -> new LinkedHashMap<>());
            types.merge(change.shortType().replaceAll("^.*::", ""), 1, Integer::sum);
        }
        int placeWidth = width(groups.keySet());
        int textWidth = width(texts.values());
        List<String> lines = new ArrayList<>();
        groups.forEach((place, types) -> lines.add("  " + sign + " "
                + ink.faint(Words.pad(place, placeWidth)) + "  "
                + Words.pad(texts.get(place), textWidth) + "  " + counted(types)));
        return lines;
    }

    private static int width(Iterable<String> texts) {
        int width = 0;
        for (String text : texts) {
            width = Math.max(width, text.length());
        }
        return width;
    }

    private static Optional<String> text(Span span, Optional<SourceFile> source) {
        return source.filter(file -> file.name().equals(span.file())
                        && span.line() <= file.lines().size())
                .map(file -> Printable.of(file.lines()
                        .get(span.line() - 1)
                        .replaceAll("\\s+#.*", "")
                        .strip()))
                .map(text -> text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 3) + "..." : text);
    }

    private static String counted(Map<String, Integer> types) {
        List<String> parts = new ArrayList<>();
        types.forEach((type, count) -> parts.add(count == 1 ? type : count + " " + type));
        return String.join(", ", parts);
    }
}
