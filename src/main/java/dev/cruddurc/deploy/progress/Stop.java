package dev.cruddurc.deploy.progress;

import java.util.List;

/** The reason why a deployment does not go on: carried out of deep code, told once, never shown as a trace. */
public final class Stop extends Exception {
    private final Outcome outcome;
    private final List<String> lines;

    /**
     * A stop.
     *
     * @param message what happened, in lower case without a full stop
     * @param lines what else is known, and what to do
     */
    public Stop(Outcome outcome, String message, List<String> lines) {
        super(message);
        this.outcome = outcome;
        this.lines = List.copyOf(lines);
    }

    /** A stop with what to do. */
    public Stop(Outcome outcome, String message, String... lines) {
        this(outcome, message, List.of(lines));
    }

    /** How the command ends. */
    public Outcome outcome() {
        return outcome;
    }

    /** What else is known, and what to do. */
    public List<String> lines() {
        return lines;
    }
}
