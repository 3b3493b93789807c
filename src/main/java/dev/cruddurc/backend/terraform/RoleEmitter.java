package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Role;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Attribute;
import dev.cruddurc.model.Value.Joined;
import dev.cruddurc.model.Value.Property;
import dev.cruddurc.model.Value.Pseudo;
import dev.cruddurc.model.Value.Text;
import java.util.Locale;

/** A role, its inline policy and its attached policies. The attachments are keyed by content, so that one more changes no other. */
final class RoleEmitter implements Emitter<Role> {
    @Override
    public String type(Role role) {
        return "aws_iam_role";
    }

    @Override
    public String attribute(Property property) {
        return property == Property.NAME ? "name" : Emitter.super.attribute(property);
    }

    @Override
    public void emit(Role role, RootModule module) {
        String label = Naming.label(role.id());
        String trust = module.document(label + "_trust", PolicyDocument.trust(role, module));
        Body body = module.body()
                .expression("assume_role_policy", trust)
                .put("permissions_boundary", role.boundary())
                .tags(role.tags());
        module.add(role, body);
        Attribute name = new Attribute(role.id(), Property.NAME);
        if (!role.statements().isEmpty()) {
            String grants = module.document(label + "_grants", PolicyDocument.grants(role.statements(), module));
            Body inline = module.body().put("name", "grants").put("role", name).expression("policy", grants);
            module.add(Grants.INLINE, label, inline);
        }
        if (!role.policies().isEmpty()) {
            Body policies = module.body();
            role.policies().forEach(policy -> policies.put(policy.accept(new Key()), policy));
            Body attachment =
                    module.body().object("for_each", policies).put("role", name).expression("policy_arn", "each.value");
            module.add(Grants.ATTACHMENT, label, attachment);
        }
    }

    /** What tells one policy of a role from another before any of them exists. */
    private static final class Key implements Value.Visitor<String> {
        @Override
        public String text(Text text) {
            return text.text();
        }

        @Override
        public String attribute(Attribute attribute) {
            return Naming.label(attribute.resource());
        }

        @Override
        public String joined(Joined joined) {
            StringBuilder out = new StringBuilder();
            joined.parts().forEach(part -> out.append(part.accept(this)));
            return out.toString();
        }

        @Override
        public String pseudo(Pseudo pseudo) {
            return pseudo.name().toLowerCase(Locale.ROOT);
        }
    }
}
