package dev.cruddurc.proof;

import dev.cruddurc.proof.fact.Fact;
import dev.cruddurc.proof.fact.ResourceKey;
import dev.cruddurc.proof.fact.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A certificate for a wildcard that waits for the records of the certificate for the name below it: ACM proves both names by one record
 * (its documentation, on DNS validation), so that who has made the one has made the other.
 */
final class SharedRecords {
    private static final String WAITS = "terraform.validation_record_fqdns";
    private static final List<String> OF_A_RECORD = List.of(WAITS, "terraform.ttl", "terraform.allow_overwrite");

    private SharedRecords() {}

    /** The facts of Terraform, with those of a record for each certificate that it proves. */
    static NavigableSet<Fact> told(NavigableSet<Fact> facts) {
        NavigableSet<Fact> out = new TreeSet<>(facts);
        for (Fact waits : facts) {
            for (Fact record : facts) {
                if (waits.path().equals(WAITS)
                        && record.path().equals(WAITS)
                        && isOf(record.resource(), waits.value(), record.value())) {
                    tell(waits, record, out);
                }
            }
        }
        return out;
    }

    /** Whether somebody waits for the records of another resource just as that one does itself. */
    private static boolean isOf(ResourceKey other, Term waits, Term own) {
        return waits instanceof Term.Call call
                && !call.arguments().isEmpty()
                && call.arguments().get(0) instanceof Term.Reference records
                && records.resource().equals(other.toString())
                && own instanceof Term.Call theirs
                && theirs.arguments().get(0) instanceof Term.Reference self
                && self.resource().isEmpty()
                && self.attribute().equals(records.attribute());
    }

    private static void tell(Fact waits, Fact record, NavigableSet<Fact> out) {
        String name = text(out, record.resource(), "DomainName");
        if (!text(out, waits.resource(), "DomainName").equals("*." + name)) {
            return;
        }
        // Options are known by their names without stars.
        String option = "DomainValidationOptions.\"" + name + "\".";
        List<Fact> told = new ArrayList<>();
        for (Fact fact : out) {
            if (fact.resource().equals(record.resource())
                    && (fact.path().startsWith(option) || OF_A_RECORD.contains(fact.path()))) {
                told.add(new Fact(waits.resource(), fact.path(), fact.value()));
            }
        }
        out.remove(waits);
        out.addAll(told);
    }

    private static String text(NavigableSet<Fact> facts, ResourceKey resource, String path) {
        for (Fact fact : facts) {
            if (fact.resource().equals(resource)
                    && fact.path().equals(path)
                    && fact.value() instanceof Term.Text text) {
                return text.value();
            }
        }
        return "";
    }
}
