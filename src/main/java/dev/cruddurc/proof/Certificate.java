package dev.cruddurc.proof;

import dev.cruddurc.proof.permission.Finding;
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
 * @param roles how many roles were held against what the system needs, on both sides
 * @param findings the roles that do not allow just that
 */
public record Certificate(
        int compared,
        Map<Waiver, Integer> waived,
        List<Waiver.Clause> used,
        List<Difference> differences,
        int roles,
        List<Finding> findings) {
    public Certificate {
        waived = Collections.unmodifiableMap(new LinkedHashMap<>(waived));
        used = List.copyOf(used);
        differences = List.copyOf(differences);
        findings = List.copyOf(findings);
    }

    /** Whether both sides mean the same, and allow no role more or less than it needs. */
    public boolean holds() {
        return differences.isEmpty() && findings.isEmpty();
    }
}
