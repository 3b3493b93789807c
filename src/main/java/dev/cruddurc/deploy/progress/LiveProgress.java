package dev.cruddurc.deploy.progress;

import dev.cruddurc.diagnostic.SourceFile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Progress on a terminal: what is done stays, and below it what is being done is drawn anew, with the time that it takes. */
public final class LiveProgress implements Progress.Listener {
    private static final int MOST_LINES = 12;

    private final TextLines lines;
    private final int width;
    private final InstantSource clock;
    private final Consumer<String> out;
    private final Map<String, Progress.Moved> working = new LinkedHashMap<>();
    private final Map<String, Instant> since = new LinkedHashMap<>();
    private int drawn;

    /**
     * Progress on a terminal.
     *
     * @param out takes text with its line ends
     */
    public LiveProgress(
            boolean color, int width, Optional<SourceFile> source, InstantSource clock, Consumer<String> out) {
        this.lines = new TextLines(color, source);
        this.width = width;
        this.clock = clock;
        this.out = out;
    }

    @Override
    public void on(Progress progress) {
        StringBuilder text = new StringBuilder(erase());
        if (progress instanceof Progress.Moved moved && !moved.ofStack()) {
            if (moved.status().endsWith("_IN_PROGRESS")) {
                working.put(moved.resource(), moved);
                since.put(moved.resource(), clock.instant());
            } else {
                working.remove(moved.resource());
            }
        } else if (!(progress instanceof Progress.Moved) && !isRemark(progress)) {
            working.clear();
        }
        if (!(progress instanceof Progress.Alive)) {
            lines.of(progress).forEach(line -> text.append(line).append('\n'));
        }
        out.accept(text.append(draw()).toString());
    }

    /** Draws anew what is being done: time has passed. */
    public void tick() {
        if (!working.isEmpty()) {
            out.accept(erase() + draw());
        }
    }

    private static boolean isRemark(Progress progress) {
        return progress instanceof Progress.Note
                || progress instanceof Progress.Warning
                || progress instanceof Progress.Alive;
    }

    private String erase() {
        String text = drawn == 0 ? "" : "\u001b[" + drawn + "A\u001b[J";
        drawn = 0;
        return text;
    }

    /** A line that the terminal does not break; of what is too long, the time at its end is kept. */
    private String fitted(String line, String time) {
        int room = width - 1;
        int kept = room - 2 - time.length();
        return line.length() <= room || kept < 0
                ? line.substring(0, Math.min(line.length(), room))
                : line.substring(0, kept) + "  " + time;
    }

    private String draw() {
        StringBuilder text = new StringBuilder();
        int hidden = working.size() - MOST_LINES;
        for (Map.Entry<String, Progress.Moved> entry : working.entrySet()) {
            if (drawn < MOST_LINES) {
                Duration took = Duration.between(since.get(entry.getKey()), clock.instant());
                Progress.Moved moved = entry.getValue();
                String line = lines.line(new Progress.Moved(
                        moved.resource(), moved.type(), moved.status(), "", Optional.of(took), moved.place(), false));
                text.append(fitted(line, Words.of(took))).append('\n');
                drawn++;
            }
        }
        if (hidden > 0) {
            text.append("  and ").append(hidden).append(" more\n");
            drawn++;
        }
        return text.toString();
    }
}
