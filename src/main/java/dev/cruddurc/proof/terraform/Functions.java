package dev.cruddurc.proof.terraform;

import dev.cruddurc.proof.fact.Term;
import java.util.List;

/** The functions whose meaning is known. */
final class Functions {
    /** Amazon gives a network a range of this prefix. */
    private static final int IPV6_NETWORK = 56;

    private Functions() {}

    static Term apply(String name, List<Term> arguments) {
        if (name.equals("jsonencode") && arguments.size() == 1) {
            // CloudFormation takes the document itself wherever Terraform wants its text.
            return arguments.get(0);
        }
        if (name.equals("cidrsubnet")
                && arguments.size() == 3
                && arguments.get(0) instanceof Term.Reference range
                && range.attribute().equals("ipv6_cidr_block")
                && arguments.get(1) instanceof Term.Text bits
                && bits.value().matches("\\d{1,3}")) {
            String prefix = String.valueOf(IPV6_NETWORK + Integer.parseInt(bits.value()));
            return Term.call("piece", range, Term.text(prefix), arguments.get(2));
        }
        return new Term.Call(name, arguments);
    }
}
