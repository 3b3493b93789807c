package dev.cruddurc.finding;

import dev.cruddurc.model.Policy;
import dev.cruddurc.model.Role;
import dev.cruddurc.model.Statement;
import dev.cruddurc.model.Value;
import java.util.List;

/** What scanners find of roles and policies. */
final class RoleConditions {
    private static final Value EVERYTHING = Value.text("*");
    private static final String TASKS = "ecs-tasks";

    private RoleConditions() {}

    static void add(Conditions conditions) {
        conditions
                .on(Role.class, "role with calls on everything", role -> isOnEverything(role.statements()))
                .on(Policy.class, "policy with calls on everything", policy -> isOnEverything(policy.statements()))
                .on(
                        Role.class,
                        "role of tasks with inline grants",
                        role -> role.principal().equals(TASKS)
                                && !role.statements().isEmpty())
                .on(
                        Role.class,
                        "role of flow logs",
                        role -> !role.principal().equals(TASKS)
                                && !role.statements().isEmpty());
    }

    /** A grant of the file's on everything is the same finding, which cannot be accepted in the file's name; so neither is ours beside it. */
    private static boolean isOnEverything(List<Statement> statements) {
        boolean found = false;
        for (Statement statement : statements) {
            if (statement.resources().contains(EVERYTHING)) {
                if (statement.isOfFile()) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }
}
