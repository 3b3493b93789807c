package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Role;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Attribute;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** The resources that give a role what it may do: nothing refers to them, so what acts in the role has to wait for them by name. */
final class Grants {
    static final String INLINE = "aws_iam_role_policy";
    static final String ATTACHMENT = "aws_iam_role_policy_attachment";

    private Grants() {}

    /** The addresses for those of the roles that are in the module. */
    static SortedSet<String> of(Collection<? extends Value> roles, RootModule module) {
        SortedSet<String> addresses = new TreeSet<>();
        for (Value value : roles) {
            if (value instanceof Attribute attribute) {
                Resource resource = module.resource(attribute);
                if (resource instanceof Role role && module.has(role)) {
                    String label = Naming.label(role.id());
                    if (!role.statements().isEmpty()) {
                        addresses.add(INLINE + "." + label);
                    }
                    if (!role.policies().isEmpty()) {
                        addresses.add(ATTACHMENT + "." + label);
                    }
                }
            }
        }
        return addresses;
    }
}
