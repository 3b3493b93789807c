package dev.cruddurc.deploy.stack;

import java.time.Duration;

/** The user's wish to stop watching. It also is what a deployment sleeps on, so that the wish is seen at once. */
public final class Interrupt implements Timing.Sleeper {
    private boolean requested;
    private boolean cancels;

    /** Asks to stop. */
    public synchronized void request() {
        requested = true;
        notifyAll();
    }

    /** From now on the wish is also that an update that runs is cancelled. */
    public synchronized void cancelsUpdates() {
        cancels = true;
    }

    /** Whether an update that runs is to be cancelled. */
    public synchronized boolean isCancelling() {
        return cancels;
    }

    /** Whether somebody asked to stop. */
    public synchronized boolean isRequested() {
        return requested;
    }

    @Override
    public synchronized void sleep(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (!requested) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return;
            }
            try {
                wait(left);
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
                requested = true;
            }
        }
    }
}
