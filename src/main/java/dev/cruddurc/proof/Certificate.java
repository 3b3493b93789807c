package dev.cruddurc.proof;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a comparison came to.
 *
 * @param compared how many facts both sides say alike
 * @param waived how many facts each waiver covers that was needed, in the order of the list of waivers
 * @param used the clauses of those that were needed
 * @param differences sorted by resource and path; none is the proof
 */
public record Certificate(
        int compared, Map<Waiver, Integer> waived, List<Waiver.Clause> used, List<Difference> differences) {
    public Certificate {
        waived = Collections.unmodifiableMap(new LinkedHashMap<>(waived));
        used = List.copyOf(used);
        differences = List.copyOf(differences);
    }

    /** Whether both sides mean the same. */
    public boolean holds() {
        return differences.isEmpty();
    }
}
