package dev.cruddurc.cli;

import dev.cruddurc.deploy.stack.Interrupt;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C while something is being deployed: the first asks the command to stop watching and to say what goes on, the second ends the
 * process at once. A request of the system to end is the first, with a moment to say it.
 */
final class Interruption {
    private static final long MOMENT_SECONDS = 5;

    private final Interrupt interrupt;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "interruption");
    private Optional<Signals> signals = Optional.empty();
    private Optional<Object> before = Optional.empty();
    private volatile boolean waits;
    private volatile boolean asks;

    private Interruption(Interrupt interrupt) {
        this.interrupt = interrupt;
    }

    /** From now on an interruption is such a wish. */
    static Interruption watch(Interrupt interrupt) {
        Interruption interruption = new Interruption(interrupt);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** From now on Ctrl-C does not end the process by itself: the command ends, and a second one is not waited for. */
    void hear() {
        signals = Signals.ofInterruption();
        before = signals.flatMap(of -> of.doInstead(this::heard));
    }

    private void heard() {
        interrupt.request();
        if (!waits) {
            signals.ifPresent(Signals::doAsTheSystem);
        }
    }

    /** A child process is ending what it does, however long that takes; it hears each Ctrl-C itself. */
    void waitForTheEnd() {
        waits = true;
    }

    /** Somebody is asked, so that nothing is under way and Ctrl-C is an answer. */
    void beginAsking() {
        asks = true;
        before.ifPresent(handler -> signals.ifPresent(of -> of.set(handler)));
    }

    /** Somebody has answered. */
    void endAsking() {
        asks = false;
        if (before.isPresent() && !interrupt.isRequested()) {
            signals.ifPresent(of -> of.doInstead(this::heard));
        }
    }

    private void stop() {
        interrupt.request();
        if (asks) {
            return;
        }
        try {
            done.await(waits ? Long.MAX_VALUE : MOMENT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }

    /** An interruption ends the process again. */
    void close() {
        done.countDown();
        before.ifPresent(handler -> signals.ifPresent(of -> of.set(handler)));
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The process is ending already, which is what the hook was for.
            return;
        }
    }
}
