package dev.cruddurc.deploy;

import dev.cruddurc.deploy.stack.Timing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;

/** Time that passes only while somebody sleeps, and chance that is the same every time. */
public final class TestTime implements InstantSource, Timing.Sleeper {
    private final Random random = new Random(7);
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void sleep(Duration time) {
        now = now.plus(time);
    }

    public Timing timing() {
        return new Timing(this, this, random);
    }
}
