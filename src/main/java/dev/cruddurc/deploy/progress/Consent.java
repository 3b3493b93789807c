package dev.cruddurc.deploy.progress;

import java.util.Optional;

/** Whoever can say yes. */
public interface Consent {
    /** Asks a question that takes yes or no; empty where there is nobody to ask. */
    Optional<Boolean> ask(String question);

    /** Asks for a word to be typed; empty where there is nobody to ask. */
    Optional<String> word(String question);

    /** The consent that was given beforehand. */
    static Consent given() {
        return new Consent() {
            @Override
            public Optional<Boolean> ask(String question) {
                return Optional.of(true);
            }

            @Override
            public Optional<String> word(String question) {
                return Optional.empty();
            }
        };
    }

    /** Asks, and stops unless the answer is yes. */
    default void require(String question, String flag) throws Stop {
        Optional<Boolean> answer = ask(question);
        if (answer.isEmpty()) {
            throw new Stop(
                    Outcome.NOT_AGREED,
                    "this needs a yes, and there is no terminal to ask on",
                    "nothing was changed; to agree beforehand, add " + flag);
        }
        if (!answer.get()) {
            throw new Stop(Outcome.NOT_AGREED, "not agreed; nothing was changed");
        }
    }
}
