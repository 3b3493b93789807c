package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Origin;
import dev.cruddurc.model.Policy;
import dev.cruddurc.model.Role;
import dev.cruddurc.model.Statement;
import dev.cruddurc.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Collects what a role of a service may do, and makes the role. */
final class Grants {
    private final List<Statement> statements = new ArrayList<>();
    private final List<Value> policies = new ArrayList<>();
    private final List<Span> attachments = new ArrayList<>();
    private final List<Origin.Part> places = new ArrayList<>();

    /**
     * Adds a grant; resources that come twice are granted once.
     *
     * @param asking the places that ask for it
     */
    Grants allow(String sid, List<String> actions, List<Value> resources, String reason, List<Span> asking) {
        for (Span place : asking) {
            places.add(new Origin.Part("statements." + sid, place));
        }
        return add(sid, actions, resources, reason, false);
    }

    /** Adds a grant of the file's own words; resources that come twice are granted once. */
    Grants permit(String sid, List<String> actions, List<Value> resources, Span asking) {
        places.add(new Origin.Part("statements." + sid, asking));
        return add(sid, actions, resources, "the file permits it", true);
    }

    private Grants add(String sid, List<String> actions, List<Value> resources, String reason, boolean isOfFile) {
        List<Value> once = new ArrayList<>(new LinkedHashSet<>(resources));
        statements.add(new Statement(sid, texts(actions), once, reason, isOfFile));
        return this;
    }

    private static List<Value> texts(List<String> texts) {
        List<Value> values = new ArrayList<>();
        for (String text : texts) {
            values.add(Value.text(text));
        }
        return List.copyOf(values);
    }

    /** Attaches a policy by ARN; one that comes twice is attached once. */
    Grants attach(Value policy, Span asking) {
        if (!policies.contains(policy)) {
            policies.add(policy);
            attachments.add(asking);
        }
        return this;
    }

    /** The place of the grants as a whole: the first that the file itself asks for. */
    Grants lead(Span place) {
        places.add(new Origin.Part("statements", place));
        return this;
    }

    /** Makes the role, with its grants inline or as a policy of its own. */
    void makeRole(Draft draft, ServiceDefinition service, Id role, Span span, Pass pass) {
        boolean managed = draft.system().iam().managedPolicies() && !statements.isEmpty();
        Origin origin = Origin.of(span, pass.name());
        Origin granting = origin.parts(places);
        List<Value> attached = new ArrayList<>(policies);
        if (managed) {
            Id policy = new Id(role.path(), "policy");
            draft.add(new Policy(
                    draft.identity(policy, granting, draft.stage(service)), statements, draft.tags(service)));
            attached.add(0, Ids.arn(policy));
        } else {
            origin = granting;
        }
        for (int at = 0; at < attachments.size(); at++) {
            int position = at + (managed ? 1 : 0);
            origin = origin.part("policies." + position, attachments.get(at));
        }
        draft.add(new Role(
                draft.identity(role, origin, draft.stage(service)),
                "ecs-tasks",
                Optional.of(Arns.of("ecs", "*")),
                managed ? List.of() : statements,
                attached,
                Value.text(Located.valueOf(draft.system().iam().boundary())),
                draft.tags(service)));
    }
}
