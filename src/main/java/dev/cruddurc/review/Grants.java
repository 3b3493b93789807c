package dev.cruddurc.review;

import dev.cruddurc.model.Policy;
import dev.cruddurc.model.Role;
import dev.cruddurc.model.Statement;
import dev.cruddurc.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who may do what, and why. */
final class Grants {
    private final Contents contents;

    Grants(Contents contents) {
        this.contents = contents;
    }

    /** One row a statement, of each role in turn. */
    List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Role role : contents.all(Role.class)) {
            role.statements().forEach(statement -> rows.add(row(role, statement)));
            for (Value policy : role.policies()) {
                contents.behind(policy, Policy.class)
                        .ifPresentOrElse(
                                own -> own.statements().forEach(statement -> rows.add(row(role, statement))),
                                () -> rows.add(row(
                                        role,
                                        List.of("whatever the policy allows"),
                                        List.of(Words.of(policy)),
                                        "the file attaches the policy")));
            }
        }
        return rows;
    }

    /** The roles themselves: who may take them, and what bounds them. */
    List<Map<String, Object>> roles() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Role role : contents.all(Role.class)) {
            rows.add(new Fields()
                    .put("role", role.id().toString())
                    .put("principal", role.principal())
                    .put("source", role.source().map(Words::of).orElse(""))
                    .put("boundary", role.boundary().map(Words::of).orElse(""))
                    .map());
        }
        return rows;
    }

    private static Map<String, Object> row(Role role, Statement statement) {
        return row(role, Words.of(statement.actions()), Words.of(statement.resources()), statement.reason());
    }

    private static Map<String, Object> row(Role role, List<String> actions, List<String> resources, String reason) {
        return new Fields()
                .put("role", role.id().toString())
                .put("actions", actions)
                .put("resources", resources)
                .put("why", reason)
                .place(role.origin().span())
                .map();
    }
}
