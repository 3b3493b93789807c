package dev.cruddurc.deploy.progress;

import java.util.Locale;

/** How a command that deploys ended. */
public enum Outcome {
    DONE,
    /** A plan found changes, and was asked to say so. */
    CHANGES,
    /** An answer is needed, and there is nobody to ask, or the answer was no. */
    NOT_AGREED,
    /** Something outside has to be done first. */
    GATE_UNMET,
    /** Busy, changed since the plan, or in a state that needs a decision. */
    NOT_POSSIBLE,
    FAILED,
    /** Nobody knows yet how it ended; it may go on. */
    UNKNOWN,
    CREDENTIALS,
    INTERRUPTED,
    /** Something was made meanwhile that the file is to be compiled with: begin again. */
    AGAIN;

    /** The word for programs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
