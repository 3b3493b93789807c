package dev.cruddurc.review;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.artifact.DocumentFault;
import dev.cruddurc.artifact.Documents;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.SecurityGroupRule.Direction;
import dev.cruddurc.model.Stage;
import dev.cruddurc.review.policy.DeployPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The documents of a review. */
public final class Review {
    private Review() {}

    /**
     * The artifacts under {@code review/}.
     *
     * @param mermaid the drawing, as a flowchart of Mermaid
     * @param accepted what the file accepts, in the order of the file
     * @param policy what a deploying role needs
     * @throws DocumentFault where a template of the user's is wrong
     */
    public static List<Artifact> of(
            Deployment deployment, List<Accepted> accepted, String mermaid, DeployPolicy policy, Documents documents)
            throws DocumentFault {
        String page = documents.render("review.md.ftl", page(new Contents(deployment), accepted, mermaid, policy));
        return List.of(new Artifact("review/review.md", page));
    }

    private static Map<String, Object> page(
            Contents contents, List<Accepted> accepted, String mermaid, DeployPolicy policy) {
        Deployment deployment = contents.deployment();
        Routes routes = new Routes(contents);
        Exposure exposure = new Exposure(contents);
        Grants grants = new Grants(contents);
        Costs costs = new Costs(contents);
        return new Fields()
                .put("app", deployment.naming().app())
                .put("environment", deployment.naming().environment().orElse(""))
                .put("region", deployment.region())
                .put("account", deployment.account().orElse(""))
                .put("mermaid", mermaid)
                .put("stages", stages(deployment))
                .put("services", new Services(contents).rows())
                .put("routes", routes.rows())
                .put("listeners", routes.listeners())
                .put("addresses", exposure.addresses())
                .put("ingress", exposure.rules(Direction.INGRESS, false))
                .put("egress", exposure.rules(Direction.EGRESS, false))
                .put("inside", exposure.rules(Direction.INGRESS, true))
                .put("roles", grants.roles())
                .put("grants", grants.rows())
                .put("secrets", new SecretNames(contents).rows())
                .put("costs", costs.rows())
                .put("total", costs.total())
                .put("priced", costs.isWhole())
                .put("sources", costs.sources())
                .put("policies", policies(policy))
                .put("actions", policy.actions())
                .put("found", new Findings(deployment).rows())
                .put("accepted", accepted.stream().map(Review::accepted).toList())
                .map();
    }

    private static List<Map<String, Object>> stages(Deployment deployment) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Stage stage : deployment.stages()) {
            Map<String, Integer> kinds = new TreeMap<>();
            for (Resource resource : deployment.resources(stage)) {
                kinds.merge(resource.id().kind(), 1, Integer::sum);
            }
            List<String> counts = new ArrayList<>();
            kinds.forEach((kind, count) -> counts.add(count + " " + kind));
            rows.add(new Fields()
                    .put("name", stage.name())
                    .put("stack", deployment.naming().stack(stage))
                    .put("resources", deployment.resources(stage).size())
                    .put("kinds", counts)
                    .map());
        }
        return rows;
    }

    private static List<Map<String, Object>> policies(DeployPolicy policy) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (DeployPolicy.Document document : policy.documents()) {
            String path = document.artifact().path();
            rows.add(new Fields()
                    .put("file", path.substring(path.indexOf('/') + 1))
                    .put("size", document.size())
                    .put("statements", document.statements())
                    .map());
        }
        return rows;
    }

    private static Map<String, Object> accepted(Accepted one) {
        return new Fields()
                .put("code", one.code())
                .put("title", one.title())
                .put("reason", one.reason())
                .put("service", one.service().orElse(""))
                .place(one.span())
                .map();
    }
}
