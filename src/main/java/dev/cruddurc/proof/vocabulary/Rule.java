package dev.cruddurc.proof.vocabulary;

import dev.cruddurc.proof.fact.Leaf;
import dev.cruddurc.proof.fact.Term;
import java.util.Map;
import java.util.Optional;

/**
 * What one side calls something, and what both call it.
 *
 * @param values translations of texts, and after {@code @} of a reference's attribute
 */
record Rule(Pattern from, Pattern to, Map<String, String> values) {
    /** The leaf in common words; empty where the rule is not about it. */
    Optional<Leaf> apply(Leaf leaf) {
        return from.match(leaf.path()).map(holes -> new Leaf(to.fill(holes), translate(leaf.value())));
    }

    private Term translate(Term value) {
        if (value instanceof Term.Text text) {
            return Term.text(values.getOrDefault(text.value(), text.value()));
        }
        if (value instanceof Term.Reference reference) {
            String attribute = values.getOrDefault("@" + reference.attribute(), reference.attribute());
            return new Term.Reference(reference.resource(), attribute);
        }
        return value;
    }
}
