package dev.cruddurc.finding;

/** A scanner, or a pack of its rules. */
public enum Tool {
    /** A pack of cdk-nag, which takes suppressions in a program of the CDK alone. */
    AWS_SOLUTIONS("AwsSolutions"),
    /** A pack of cdk-nag, too. */
    NIST("NIST.800.53.R5"),
    /** Rules for cfn-guard that look at no metadata. */
    CONTROL_TOWER("Control Tower"),
    /** Rules of the AWS Guard Rules Registry that look at no metadata. */
    GUARD_REGISTRY("Guard registry"),
    /** Templates alone. */
    CFN_NAG("cfn_nag"),
    /** Rules of the AWS Guard Rules Registry, which look at the metadata of resources. */
    GUARD("guard"),
    /** Checks that templates and modules have by one id. */
    CHECKOV("checkov"),
    /** Checks of modules alone. */
    CHECKOV_TERRAFORM("checkov/terraform"),
    TRIVY("trivy");

    private final String label;

    Tool(String label) {
        this.label = label;
    }

    /** Its name in the list. */
    public String label() {
        return label;
    }

    static Tool of(String label) {
        for (Tool tool : values()) {
            if (tool.label.equals(label)) {
                return tool;
            }
        }
        throw new IllegalStateException("no tool " + label);
    }
}
