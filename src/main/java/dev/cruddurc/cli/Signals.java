package dev.cruddurc.cli;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;

/**
 * What this process does at Ctrl-C. Java has no public way to say it: {@code sun.misc.Signal} is in every JDK since 1.4, exported on
 * purpose, and asked for by name here, since compilers warn of it. Where it is not there, everything is as Java has it.
 */
final class Signals {
    private final Object signal;
    private final Class<?> handlers;
    private final Method handle;

    private Signals(Object signal, Class<?> handlers, Method handle) {
        this.signal = signal;
        this.handlers = handlers;
        this.handle = handle;
    }

    /** Those of Ctrl-C. */
    static Optional<Signals> ofInterruption() {
        try {
            Class<?> signals = Class.forName("sun.misc.Signal");
            Class<?> handlers = Class.forName("sun.misc.SignalHandler");
            Object signal = signals.getConstructor(String.class).newInstance("INT");
            return Optional.of(new Signals(signal, handlers, signals.getMethod("handle", signals, handlers)));
        } catch (ReflectiveOperationException | IllegalArgumentException absent) {
            return Optional.empty();
        }
    }

    /** What was done until now; empty where that cannot be changed, or was to ignore it. */
    Optional<Object> doInstead(Runnable action) {
        Object ours = Proxy.newProxyInstance(
                Signals.class.getClassLoader(), new Class<?>[] {handlers}, (self, method, arguments) -> {
                    if (method.getName().equals("handle")) {
                        action.run();
                        return null;
                    }
                    return method.getName().equals("equals") ? self == arguments[0] : method.getName();
                });
        Optional<Object> before = set(ours);
        if (before.isPresent() && before.get().equals(constant("SIG_IGN"))) {
            // Who started us wants no interruption to arrive.
            set(before.get());
            return Optional.empty();
        }
        return before;
    }

    /** Ends the process at once, as the system does it. */
    void doAsTheSystem() {
        set(constant("SIG_DFL"));
    }

    /** Does again what was done before. */
    Optional<Object> set(Object handler) {
        try {
            return Optional.ofNullable(handle.invoke(null, signal, handler));
        } catch (ReflectiveOperationException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private Object constant(String name) {
        try {
            return handlers.getField(name).get(null);
        } catch (ReflectiveOperationException absent) {
            throw new IllegalStateException("no " + name, absent);
        }
    }
}
