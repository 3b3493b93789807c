package dev.cruddurc.proof.terraform;

import dev.cruddurc.proof.fact.Term;
import java.util.Collection;
import java.util.List;

/**
 * How large a meaning is.
 *
 * @param size its values, and the characters of its texts
 * @param depth of nesting; a single value has none
 */
record Extent(long size, int depth) {
    static Extent of(Term term) {
        if (term instanceof Term.Text text) {
            return new Extent(1 + text.value().length(), 0);
        }
        if (term instanceof Term.Joined joined) {
            return around(joined.parts());
        }
        if (term instanceof Term.Sequence sequence) {
            return around(sequence.items());
        }
        if (term instanceof Term.Mapping mapping) {
            return around(mapping.entries().values());
        }
        return around(term instanceof Term.Call call ? call.arguments() : List.of());
    }

    private static Extent around(Collection<Term> parts) {
        long size = 1;
        int depth = 0;
        for (Term part : parts) {
            Extent extent = of(part);
            size += extent.size();
            depth = Math.max(depth, 1 + extent.depth());
        }
        return new Extent(size, depth);
    }
}
