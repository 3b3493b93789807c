package dev.cruddurc.proof;

import dev.cruddurc.proof.fact.Fact;
import dev.cruddurc.proof.fact.Side;
import java.util.List;

/**
 * Something that one side alone may say, or must.
 *
 * @param name how the certificate calls it
 * @param reason why it makes no difference
 * @param terms what exactly is waived
 */
public record Waiver(String name, String reason, List<Clause> terms) {
    public Waiver {
        terms = List.copyOf(terms);
    }

    /**
     * What one side may say alone. A value is fixed as a rule: what is waived is that the other side is silent, not what is said.
     *
     * @param type the common type; {@code *} for any
     * @param path the path; {@code *} for any characters
     * @param value the value as it is printed; {@code *} for any characters
     * @param duty when it must be said
     */
    public record Clause(Side side, String type, String path, String value, Duty duty) {
        /** Whether a fact is of the resources that the clause is about. */
        boolean isAbout(Fact fact) {
            return Glob.matches(type, fact.resource().type());
        }

        /** Whether the clause waives a fact of its side. */
        boolean covers(Fact fact) {
            return isAbout(fact)
                    && Glob.matches(path, fact.path())
                    && Glob.matches(value, fact.value().toString());
        }
    }

    /** When a side must say what is waived. */
    public enum Duty {
        /** Saying nothing means the same. */
        NEVER,
        /** Each resource of the type. */
        ALWAYS,
        /** Each resource of the type that has tags on this side. */
        TAGGED,
        /** Each certificate whose records are in a zone of the account. */
        PROVEN,
        /** Each resource of which the model wants it, with the value that the model wants. */
        MODEL
    }
}
