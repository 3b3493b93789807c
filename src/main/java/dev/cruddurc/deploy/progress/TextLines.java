package dev.cruddurc.deploy.progress;

import dev.cruddurc.deploy.plan.Change;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a deployment tells, as lines for a person. */
final class TextLines {
    private static final int LONGEST_NAME = 40;

    /** So many additions or removals are read more easily by what asked for them; a plan shows each. */
    private static final int MANY = 12;

    private final Ink ink;
    private final Optional<SourceFile> source;
    private boolean rehearsal;
    private boolean isFull;
    private int nameWidth = 24;
    private int typeWidth = 20;

    TextLines(boolean color, Optional<SourceFile> source) {
        this.ink = new Ink(color);
        this.source = source;
    }

    List<String> of(Progress progress) {
        if (progress instanceof Progress.Opening opening) {
            return opening(opening);
        }
        if (progress instanceof Progress.StageBegins begins) {
            return List.of("", ink.strong(begins.stage()) + ": " + begins.unit() + mark());
        }
        if (progress instanceof Progress.GateSeen seen) {
            return gate(seen);
        }
        if (progress instanceof Progress.Reviewed reviewed) {
            return review(reviewed);
        }
        if (progress instanceof Progress.Unchanged) {
            return List.of("  no changes");
        }
        if (progress instanceof Progress.Moved moved) {
            return moved(moved);
        }
        if (progress instanceof Progress.Alive alive) {
            String working = alive.working().isEmpty() ? "" : ", working on " + Words.some(alive.working());
            return List.of("  ... " + Words.of(alive.since()) + working);
        }
        if (progress instanceof Progress.Held held) {
            return List.of("  " + ink.careful(held.what()) + " " + Printable.of(held.name()) + ": "
                    + Printable.of(held.detail()) + "; " + held.fate());
        }
        if (progress instanceof Progress.Note note) {
            return List.of("  " + Printable.of(note.text()));
        }
        if (progress instanceof Progress.Warning warning) {
            return List.of(ink.careful("  warning") + ": " + Printable.of(warning.text()));
        }
        if (progress instanceof Progress.Taken taken) {
            return taken(taken);
        }
        if (progress instanceof Progress.StageEnds ends) {
            return ends(ends);
        }
        if (progress instanceof Progress.Broken broken) {
            return broken(broken);
        }
        if (progress instanceof Progress.Stopped stopped) {
            return stopped(stopped);
        }
        return closing((Progress.Closing) progress);
    }

    private String mark() {
        return rehearsal ? ink.faint("  (rehearsal)") : "";
    }

    private List<String> opening(Progress.Opening opening) {
        rehearsal = opening.rehearsal();
        isFull = opening.doing().equals("plan");
        List<String> lines = new ArrayList<>();
        if (rehearsal) {
            lines.add(ink.careful("REHEARSAL") + ": no account, no network; nothing is deployed, and time runs fast.");
        }
        String account = opening.account().isEmpty() ? "" : ", account " + opening.account();
        lines.add(opening.doing() + " " + ink.strong(opening.system()) + " in " + opening.region() + account + ", with "
                + opening.target() + ": " + String.join(" > ", opening.stages()));
        return lines;
    }

    private List<String> gate(Progress.GateSeen seen) {
        List<String> lines = new ArrayList<>();
        String word = switch (seen.state()) {
            case MET -> ink.good("met");
            case ASSUMED -> ink.careful("taken as met");
            case WAITING -> ink.careful("waiting");
            case UNMET -> ink.bad("not met");
        };
        lines.add("  gate " + seen.gate() + ": " + word + " (" + Printable.of(seen.detail()) + ")");
        seen.todo().forEach(line -> lines.add("    " + line));
        return lines;
    }

    private List<String> review(Progress.Reviewed reviewed) {
        List<Change> changes = reviewed.review().changes();
        nameWidth = Math.min(
                LONGEST_NAME,
                changes.stream()
                        .mapToInt(change -> change.resource().length())
                        .max()
                        .orElse(0));
        typeWidth = changes.stream()
                .mapToInt(change -> change.shortType().length())
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        if (!isFull && changes.size() >= MANY && isOfOneKind(changes)) {
            lines.addAll(Grouping.lines(changes, source, kindSign(changes.get(0)), ink));
            lines.add("  " + ink.strong(reviewed.review().summary()));
            return lines;
        }
        for (Change change : changes) {
            String place = change.place().map(TextLines::place).orElse("no longer in the file");
            StringBuilder line = new StringBuilder("  ");
            line.append(kind(change)).append(' ');
            line.append(Words.pad(change.resource(), nameWidth)).append("  ");
            line.append(Words.pad(change.shortType(), typeWidth)).append("  ");
            line.append(ink.faint(place));
            if (change.kept()) {
                line.append("  stays in the account");
            }
            if (!change.properties().isEmpty()) {
                line.append("  ").append(Words.some(change.properties()));
            }
            if (!change.wider().isEmpty()) {
                line.append("  ").append(ink.bad("allows more")).append(": ").append(Words.some(change.wider()));
            }
            lines.add(line.toString());
        }
        lines.add("  " + ink.strong(reviewed.review().summary()));
        return lines;
    }

    /** Additions, or removals of what goes for good. */
    private static boolean isOfOneKind(List<Change> changes) {
        Change.Kind kind = changes.get(0).kind();
        boolean isPlain = kind == Change.Kind.ADD || kind == Change.Kind.REMOVE;
        return isPlain
                && changes.stream()
                        .allMatch(change -> change.kind() == kind
                                && !change.kept()
                                && change.wider().isEmpty());
    }

    private String kindSign(Change change) {
        return change.kind() == Change.Kind.ADD ? ink.good("+") : ink.bad("-");
    }

    private String kind(Change change) {
        String text = change.kind().sign() + " " + Words.pad(change.kind().word(), 7);
        return switch (change.kind()) {
            case ADD, ADOPT -> ink.good(text);
            case CHANGE -> ink.careful(text);
            case REPLACE, REMOVE -> ink.bad(text);
        };
    }

    private List<String> moved(Progress.Moved moved) {
        if (moved.ofStack()) {
            boolean turns = moved.status().contains("ROLLBACK_IN_PROGRESS");
            return turns
                    ? List.of("  " + ink.bad("rolling back") + ": " + Printable.of(moved.reason()))
                    : moved.status().endsWith("CLEANUP_IN_PROGRESS") ? List.of("  cleaning up") : List.of();
        }
        if (moved.status().endsWith("_IN_PROGRESS")) {
            return List.of();
        }
        return List.of(line(moved));
    }

    /** One line for a resource in some state. */
    String line(Progress.Moved moved) {
        String word = Words.pad(Words.of(moved), 9);
        boolean failed = moved.status().endsWith("_FAILED");
        String took = moved.took().map(Words::of).orElse("");
        String shown = failed ? ink.bad(word) : moved.status().endsWith("_COMPLETE") ? ink.good(word) : word;
        String line = "  " + shown + " " + Words.pad(moved.resource(), nameWidth) + "  "
                + Words.pad(Words.type(moved.type()), typeWidth) + "  " + took;
        boolean tells = failed && !moved.reason().contains("cancelled");
        return (tells ? line + "  " + Printable.of(moved.reason()) : line).stripTrailing();
    }

    private List<String> taken(Progress.Taken taken) {
        List<String> lines = new ArrayList<>();
        String place = taken.place()
                .map(span -> ", which is to be made for " + place(span))
                .orElse("");
        lines.add((taken.inTheWay() ? ink.bad("  error") : ink.careful("  warning")) + ": there is "
                + Printable.of(taken.what()) + " already" + place);
        taken.todo().forEach(todo -> lines.add("    " + Printable.of(todo)));
        return lines;
    }

    private List<String> ends(Progress.StageEnds ends) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + ink.good("done") + " in " + Words.of(ends.took()));
        for (Map.Entry<String, String> output : ends.outputs().entrySet()) {
            lines.add(ink.faint("  " + output.getKey() + " = " + Printable.of(output.getValue())));
        }
        return lines;
    }

    private List<String> broken(Progress.Broken broken) {
        List<String> lines = new ArrayList<>();
        for (Progress.Cause cause : broken.causes()) {
            lines.add("");
            lines.add(ink.bad("error") + ": " + cause.resource() + " (" + Words.type(cause.type()) + ") failed");
            cause.place().ifPresent(span -> lines.addAll(window(span)));
            lines.add("   = reason: " + Printable.of(cause.reason()));
            cause.more().forEach(more -> lines.add("   = " + Printable.of(more)));
        }
        if (broken.cancelled() > 0) {
            lines.add("   = " + broken.cancelled() + " more were cancelled for it");
        }
        lines.add("   = " + Printable.of(broken.left()));
        return lines;
    }

    private List<String> window(Span span) {
        List<String> lines = new ArrayList<>();
        lines.add("  --> " + span);
        boolean known = source.isPresent()
                && source.get().name().equals(span.file())
                && span.line() <= source.get().lines().size();
        if (known) {
            String number = Integer.toString(span.line());
            String text = source.get().lines().get(span.line() - 1);
            lines.add(" ".repeat(number.length() + 1) + "|");
            lines.add(number + " | " + Printable.of(text));
            int end = span.endLine() == span.line() ? span.endColumn() : span.column() + 1;
            String carets = "^".repeat(Math.max(1, end - span.column()));
            lines.add(" ".repeat(number.length() + 1) + "| " + " ".repeat(span.column() - 1) + carets);
        }
        return lines;
    }

    private List<String> stopped(Progress.Stopped stopped) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(ink.bad("stopped") + ": " + Printable.of(stopped.message()) + mark());
        stopped.lines().stream().filter(line -> !line.isEmpty()).forEach(line -> lines.add("  " + Printable.of(line)));
        return lines;
    }

    private List<String> closing(Progress.Closing closing) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(ink.strong(closing.summary()) + mark());
        closing.lines().forEach(line -> lines.add("  " + line));
        return lines;
    }

    private static String place(Span span) {
        return span.file() + ":" + span.line();
    }
}
