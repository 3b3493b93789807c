package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.SecurityGroup;

/**
 * A firewall around network interfaces. Terraform takes away the rule that lets everything out; the rules are resources of their own.
 * Without a name, a new group can stand before the old one goes, which interfaces still use.
 */
final class SecurityGroupEmitter implements Emitter<SecurityGroup> {
    @Override
    public String type(SecurityGroup group) {
        return "aws_security_group";
    }

    @Override
    public void emit(SecurityGroup group, RootModule module) {
        Body body = module.body()
                .put("vpc_id", group.vpc())
                .put("description", group.description())
                .tags(group.tags())
                .block("lifecycle", Lifecycle.replacedFirst(module));
        module.add(group, body);
    }
}
