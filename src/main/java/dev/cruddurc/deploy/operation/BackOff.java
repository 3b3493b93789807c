package dev.cruddurc.deploy.operation;

import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Pauses after errors in a row: longer each time up to a cap, with full jitter, so that many who wait do not come back together. */
public final class BackOff {
    private static final int LARGEST_SHIFT = 16;

    private final Timing timing;
    private final Pace pace;
    private int errors;
    private Optional<Instant> outage = Optional.empty();

    /** Pauses of a pace. */
    public BackOff(Timing timing, Pace pace) {
        this.timing = timing;
        this.pace = pace;
    }

    /** An answer arrived. */
    public void reset() {
        errors = 0;
        outage = Optional.empty();
    }

    /** Waits after a fault; false when it has lasted for too long. However many throttlings there are, they end nothing. */
    public boolean pause(ServiceFault fault) {
        Instant now = timing.now();
        if (fault.kind() == ServiceFault.Kind.THROTTLED) {
            outage = Optional.empty();
        } else {
            Instant since = outage.orElse(now);
            outage = Optional.of(since);
            if (Duration.between(since, now).compareTo(pace.networkTimeout()) >= 0) {
                return false;
            }
        }
        long cap = pace.longestBackOff().toMillis();
        long ceiling = Math.min(cap, pace.backOff().toMillis() << Math.min(errors, LARGEST_SHIFT));
        errors++;
        timing.sleep(Duration.ofMillis(1 + (long) (timing.random().nextDouble() * ceiling)));
        return true;
    }
}
