package dev.cruddurc.deploy.operation;

import java.time.Duration;
import java.util.Optional;

/**
 * How often to look, and when to give up.
 *
 * @param first the interval at the beginning
 * @param later the interval after {@code settled}
 * @param settled how long the beginning is
 * @param backOff the first pause after an error
 * @param longestBackOff the longest pause after an error
 * @param networkTimeout how long an outage is waited out
 * @param timeout how long an operation is watched; empty for as long as it takes
 */
public record Pace(
        Duration first,
        Duration later,
        Duration settled,
        Duration backOff,
        Duration longestBackOff,
        Duration networkTimeout,
        Optional<Duration> timeout) {
    /** The pace for the real service, whose limits of calls a second are shared by the whole account. */
    public static Pace usual() {
        return new Pace(
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(1),
                Duration.ofSeconds(15),
                Duration.ofMinutes(10),
                Optional.empty());
    }

    /** The pace for a service in this process. */
    public static Pace rehearsal() {
        Duration tick = Duration.ofMillis(100);
        return new Pace(tick, tick, tick, tick, tick, Duration.ofMinutes(1), Optional.empty());
    }

    /** The same with a limit of its own. */
    public Pace timeout(Optional<Duration> limit) {
        return new Pace(first, later, settled, backOff, longestBackOff, networkTimeout, limit);
    }

    /** The same with another patience for outages. */
    public Pace networkTimeout(Duration limit) {
        return new Pace(first, later, settled, backOff, longestBackOff, limit, timeout);
    }
}
