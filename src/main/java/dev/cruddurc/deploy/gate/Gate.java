package dev.cruddurc.deploy.gate;

import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.List;

/** One condition between stages. */
public interface Gate {
    /** Its name: {@code delegation}, {@code images} or {@code secrets}. */
    String name();

    /** Looks, without changing anything. */
    Verdict look() throws ServiceFault;

    /** Does what is missing, where the deployment was asked to; whether it did something, so that another look is worth it. */
    default boolean mend() throws Stop, ServiceFault {
        return false;
    }

    /**
     * How it stands.
     *
     * @param detail what was found, in a few words
     * @param todo what to do until it is met, a line each
     * @param warnings what is met but not as it should be
     */
    record Verdict(boolean met, boolean assumed, String detail, List<String> todo, List<String> warnings) {
        public Verdict {
            todo = List.copyOf(todo);
            warnings = List.copyOf(warnings);
        }

        /** Met. */
        public static Verdict met(String detail) {
            return new Verdict(true, false, detail, List.of(), List.of());
        }

        /** Taken as met, since it cannot be looked at. */
        public static Verdict assumed(String detail) {
            return new Verdict(true, true, detail, List.of(), List.of());
        }

        /** Not met. */
        public static Verdict unmet(String detail, List<String> todo) {
            return new Verdict(false, false, detail, todo, List.of());
        }
    }
}
