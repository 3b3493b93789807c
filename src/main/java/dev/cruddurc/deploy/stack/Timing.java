package dev.cruddurc.deploy.stack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** The clock, the waiting and the chance of a deployment: all that would make a test slow or different every time. */
public record Timing(InstantSource clock, Sleeper sleeper, RandomGenerator random) {
    /** Waits. */
    public interface Sleeper {
        /** Comes back after that time, or earlier when the user wants to stop. */
        void sleep(Duration time);
    }

    /** The time. */
    public Instant now() {
        return clock.instant();
    }

    /** Waits. */
    public void sleep(Duration time) {
        sleeper.sleep(time);
    }
}
