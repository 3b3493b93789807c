package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Policy;

/** A customer-managed policy. */
final class PolicyEmitter implements Emitter<Policy> {
    @Override
    public String type(Policy policy) {
        return "aws_iam_policy";
    }

    @Override
    public void emit(Policy policy, RootModule module) {
        String name = Naming.label(policy.id()) + "_policy";
        String document = module.document(name, PolicyDocument.grants(policy.statements(), module));
        module.add(policy, module.body().expression("policy", document).tags(policy.tags()));
    }
}
