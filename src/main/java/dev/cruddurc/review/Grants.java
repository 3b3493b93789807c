package dev.cruddurc.review;

import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Origin;
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
            role.statements().forEach(statement -> rows.add(row(role, statement, role.origin())));
            for (int at = 0; at < role.policies().size(); at++) {
                Value policy = role.policies().get(at);
                Span place = role.origin().of("policies." + at);
                contents.behind(policy, Policy.class)
                        .ifPresentOrElse(
                                own -> own.statements()
                                        .forEach(statement -> rows.add(row(role, statement, own.origin()))),
                                () -> rows.add(row(
                                        role,
                                        List.of("whatever the policy allows"),
                                        List.of(Words.of(policy)),
                                        "the file attaches the policy",
                                        place)));
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

    private static Map<String, Object> row(Role role, Statement statement, Origin origin) {
        return row(
                role,
                Words.of(statement.actions()),
                Words.of(statement.resources()),
                statement.reason(),
                origin.of("statements." + statement.sid()));
    }

    private static Map<String, Object> row(
            Role role, List<String> actions, List<String> resources, String reason, Span place) {
        return new Fields()
                .put("role", role.id().toString())
                .put("actions", actions)
                .put("resources", resources)
                .put("why", reason)
                .place(place)
                .map();
    }
}
