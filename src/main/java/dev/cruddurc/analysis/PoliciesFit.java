package dev.cruddurc.analysis;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Policy;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Role;
import dev.cruddurc.model.Statement;
import dev.cruddurc.model.Value;
import java.util.List;

/**
 * The grants of a role have 10,240 characters as inline policies, and 6,144 as a policy of their own (IAM quotas; white space does
 * not count). They are measured a little short, and a warning.
 */
final class PoliciesFit implements Check {
    private static final int INLINE = 10_240;
    private static final int MANAGED = 6_144;
    /** How many a role takes unless an account has it raised (IAM quotas). */
    private static final int MANAGED_POLICIES = 10;
    /** Around a statement: {@code {"Sid":"","Effect":"Allow","Action":[],"Resource":[]},}. */
    private static final int STATEMENT = 57;
    /** Around a text in a list: its quotes and the comma. */
    private static final int ITEM = 3;
    /** An account, a region, an attribute: not known yet, and not much shorter than this. */
    private static final int UNKNOWN = 9;

    @Override
    public void check(Deployment deployment, Diagnostics diagnostics) {
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof Role role) {
                check(role, role.statements(), INLINE, diagnostics);
                if (role.policies().size() > MANAGED_POLICIES) {
                    diagnostics.add(Diagnostic.of(
                                    Code.QUOTA_EXCEEDED,
                                    role.origin().span(),
                                    "the role of `" + role.id().path().get(0) + "` has "
                                            + role.policies().size() + " managed policies, and takes "
                                            + MANAGED_POLICIES)
                            .help("write what it may do under `permissions`, or have the quota raised"));
                }
            } else if (resource instanceof Policy policy) {
                check(policy, policy.statements(), MANAGED, diagnostics);
            }
        }
    }

    private static void check(Resource owner, List<Statement> statements, int most, Diagnostics diagnostics) {
        int size = 0;
        for (Statement statement : statements) {
            size += STATEMENT + statement.sid().length() + size(statement.actions()) + size(statement.resources());
        }
        if (size > most) {
            diagnostics.add(Diagnostic.of(
                            Code.QUOTA_EXCEEDED,
                            owner.origin().span(),
                            "the grants of `" + owner.id().path().get(0) + "` have about " + size
                                    + " characters, and "
                                    + (owner instanceof Policy ? "a policy" : "its role") + " takes " + most)
                    .help("name fewer resources, with `*` where their names begin alike"));
        }
    }

    private static int size(List<Value> values) {
        int size = 0;
        for (Value value : values) {
            size += ITEM + size(value);
        }
        return size;
    }

    private static int size(Value value) {
        if (value instanceof Value.Text text) {
            return text.text().length();
        }
        if (value instanceof Value.Joined joined) {
            int size = 0;
            for (Value part : joined.parts()) {
                size += size(part);
            }
            return size;
        }
        return UNKNOWN;
    }
}
