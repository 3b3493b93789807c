package dev.cruddurc.proof.terraform;

import dev.cruddurc.proof.fact.Term;
import java.util.List;
import java.util.Optional;

/** What names in an expression stand for. */
interface Scope {
    /**
     * The meaning of a name with all that follows it after dots.
     *
     * @param path at least one word
     */
    Term name(List<String> path);

    /** The same with what {@code for} and {@code for_each} name besides. */
    default Scope with(String name, Term value) {
        return path -> path.get(0).equals(name) ? Expression.members(value, path.subList(1, path.size())) : name(path);
    }

    /** The same where there is something to add. */
    default Scope with(String name, Optional<Term> value) {
        return value.isPresent() ? with(name, value.get()) : this;
    }
}
