package dev.cruddurc.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A difference for a terminal. */
public final class TextReport {
    private TextReport() {}

    /** The text, what matters for security first. */
    public static String of(Difference difference) {
        StringBuilder out = new StringBuilder();
        out.append("from ")
                .append(difference.before())
                .append(" to ")
                .append(difference.after())
                .append('\n');
        if (!difference.security().isEmpty()) {
            out.append("\nsecurity: somebody can do more than before\n");
            for (SecurityChange change : difference.security()) {
                out.append("  ! ").append(Shown.printable(change.text())).append('\n');
                out.append("      by ")
                        .append(change.name())
                        .append(place(change.place()))
                        .append('\n');
            }
        }
        for (Map.Entry<Backend, List<ResourceChange>> entry :
                difference.changes().entrySet()) {
            List<ResourceChange> changes = entry.getValue();
            out.append('\n').append(entry.getKey().title()).append(": ").append(Difference.counts(changes));
            if (!changes.isEmpty()) {
                out.append("; traffic: ").append(Difference.worst(changes).word());
            }
            out.append('\n');
            changes.forEach(change -> add(change, Difference.moved(change, changes), out));
        }
        return out.toString();
    }

    private static void add(ResourceChange change, Optional<ResourceChange> moved, StringBuilder out) {
        out.append("  ")
                .append(mark(change.kind()))
                .append(' ')
                .append(change.name())
                .append(" (")
                .append(change.type());
        out.append(") ")
                .append(change.kind().word())
                .append(place(change.place()))
                .append('\n');
        if (moved.isPresent()) {
            boolean goes = change.kind() == Kind.REMOVED;
            out.append("      moves ")
                    .append(goes ? "to " : "from ")
                    .append(moved.get().stage());
            out.append('\n');
        }
        if (!change.because().isEmpty()) {
            out.append("      since ").append(change.because()).append(" is made anew\n");
        }
        if (change.effect().traffic() != Effect.Traffic.NONE) {
            out.append("      ").append(change.effect().traffic().word()).append(": ");
            out.append(change.effect().why()).append('\n');
        }
        for (AttributeChange attribute : change.attributes()) {
            Shown shown = Shown.of(attribute);
            out.append("      ").append(attribute.path()).append(": ");
            out.append(shown.before()).append(" -> ").append(shown.after());
            out.append(attribute.replaces() ? "  (makes it anew)" : "").append('\n');
        }
    }

    private static char mark(Kind kind) {
        return switch (kind) {
            case ADDED -> '+';
            case REMOVED -> '-';
            case CHANGED -> '~';
            case REPLACED, MAYBE_REPLACED -> 'x';
            case REORDERED, ANNOTATED -> '.';
        };
    }

    private static String place(String place) {
        return place.isEmpty() ? "" : ", " + place;
    }
}
