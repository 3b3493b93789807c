package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.Role;
import dev.cruddurc.model.Statement;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Pseudo;
import java.util.ArrayList;
import java.util.List;

/** IAM policy documents. */
final class PolicyDocument {
    private static final String VERSION = "2012-10-17";

    private PolicyDocument() {}

    /** What may be done. */
    static Body grants(List<Statement> statements, RootModule module) {
        List<Body> items = new ArrayList<>();
        for (Statement statement : statements) {
            items.add(module.body()
                    .put("Sid", statement.sid())
                    .put("Effect", "Allow")
                    .values("Action", statement.actions())
                    .values("Resource", statement.resources()));
        }
        return of(items, module);
    }

    /** Who may assume a role: one service, and where there is a source only on behalf of it and of this account. */
    static Body trust(Role role, RootModule module) {
        Body statement = module.body()
                .put("Effect", "Allow")
                .object("Principal", module.body().put("Service", role.principal() + ".amazonaws.com"))
                .put("Action", "sts:AssumeRole");
        if (role.source().isPresent()) {
            statement.object("Condition", condition(role.source().get(), module));
        }
        return of(List.of(statement), module);
    }

    private static Body condition(Value source, RootModule module) {
        return module.body()
                .object("StringEquals", module.body().put("aws:SourceAccount", Pseudo.ACCOUNT))
                .object("ArnLike", module.body().put("aws:SourceArn", source));
    }

    private static Body of(List<Body> statements, RootModule module) {
        return module.body().put("Version", VERSION).blocks("Statement", statements);
    }
}
