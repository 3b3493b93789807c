package dev.cruddurc.cli;

import dev.cruddurc.deploy.stack.Interrupt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C while something is being deployed: the command is asked to stop watching, and has a moment to say what goes on. */
final class Interruption {
    private static final long MOMENT_SECONDS = 5;

    private final Interrupt interrupt;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean waits;
    private final Thread hook = new Thread(this::stop, "interruption");

    private Interruption(Interrupt interrupt) {
        this.interrupt = interrupt;
    }

    /** From now on an interruption is such a wish. */
    static Interruption watch(Interrupt interrupt) {
        Interruption interruption = new Interruption(interrupt);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** A child process is ending what it does, however long that takes. */
    void waitForTheEnd() {
        waits = true;
    }

    private void stop() {
        interrupt.request();
        try {
            done.await(waits ? Long.MAX_VALUE : MOMENT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }

    /** An interruption ends the process again. */
    void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The process is ending already, which is what the hook was for.
            return;
        }
    }
}
