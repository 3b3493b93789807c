package dev.cruddurc.review.policy;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonWriter;
import dev.cruddurc.model.Cluster;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.Value;
import dev.cruddurc.review.source.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The policies of a role that deploys a system with CloudFormation.
 *
 * @param documents each a file that IAM takes as a managed policy
 * @param reasons to whom each action is owed
 * @param actions how many there are
 */
public record DeployPolicy(List<Document> documents, Artifact reasons, int actions) {
    /** As much of a stack's name as is left of it in the name of a role, which has 64 characters for it, the logical id and a suffix. */
    private static final int PREFIX = 24;

    /**
     * A managed policy.
     *
     * @param size characters as IAM counts them
     */
    public record Document(Artifact artifact, int size, int statements) {}

    /**
     * The policies of a deployment.
     *
     * @param spellings those of CloudFormation are looked at
     */
    public static DeployPolicy of(Deployment deployment, List<Spelling> spellings) {
        Demands demands = new Demands(deployment.region());
        for (Stage stage : deployment.stages()) {
            String stack = deployment.naming().stack(stage);
            demands.add(
                    new Subject("stack", "stack " + stack, JsonObject.builder().build(), words(deployment, stage)));
        }
        Optional<String> bucket = deployment.bucket();
        if (bucket.isPresent()) {
            JsonObject properties = JsonObject.of("Bucket", Json.of(bucket.get()));
            Stage first = deployment.stages().get(0);
            demands.add(new Subject("bucket", "bucket " + bucket.get(), properties, words(deployment, first)));
        }
        for (Spelling spelling : spellings) {
            if (spelling.isCloudFormation()) {
                Stage stage = spelling.resource().stage();
                String name = stage + "/" + spelling.name();
                demands.add(new Subject(spelling.type(), name, spelling.attributes(), words(deployment, stage)));
            }
        }
        return new DeployPolicy(
                documents(demands), reasons(demands), demands.owed().size());
    }

    /** The files. */
    public List<Artifact> artifacts() {
        List<Artifact> artifacts = new ArrayList<>();
        documents.forEach(document -> artifacts.add(document.artifact()));
        artifacts.add(reasons);
        return artifacts;
    }

    private static List<Document> documents(Demands demands) {
        List<Document> documents = new ArrayList<>();
        for (JsonObject json : PolicyDocuments.of(demands.statements())) {
            String number = documents.isEmpty() ? "" : "-" + (documents.size() + 1);
            Artifact artifact = new Artifact("review/deploy-policy" + number + ".json", JsonWriter.pretty(json));
            int statements = json.get("Statement").orElseThrow() instanceof Json.Array array
                    ? array.items().size()
                    : 0;
            documents.add(new Document(artifact, PolicyDocuments.size(json), statements));
        }
        return documents;
    }

    /** Actions that are owed to the same subjects stand together: a new service then changes few lines. */
    private static Artifact reasons(Demands demands) {
        Map<List<String>, List<String>> together = new LinkedHashMap<>();
        demands.owed()
                .forEach((action, subjects) -> together.computeIfAbsent(
                                List.copyOf(subjects), first -> new ArrayList<>())
                        .add(action));
        List<Json> owed = new ArrayList<>();
        together.forEach((subjects, actions) -> owed.add(JsonObject.builder()
                .put("for", Json.strings(subjects))
                .put("actions", Json.strings(actions))
                .build()));
        JsonObject all = JsonObject.builder()
                .put("version", 1)
                .put("owed", Json.array(owed))
                .build();
        return new Artifact("review/deploy-policy-reasons.json", JsonWriter.pretty(all));
    }

    private static Map<String, String> words(Deployment deployment, Stage stage) {
        String region = deployment.region();
        String stack = deployment.naming().stack(stage) + "-";
        Map<String, String> words = new TreeMap<>();
        words.put(
                "partition", region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws");
        words.put("region", region);
        words.put("account", deployment.account().orElse("*"));
        words.put("stack", deployment.naming().stack(stage));
        words.put("prefix", stack.substring(0, Math.min(stack.length(), PREFIX)));
        words.put("cluster", cluster(deployment));
        return words;
    }

    private static String cluster(Deployment deployment) {
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof Cluster cluster && cluster.name() instanceof Value.Text text) {
                return text.text();
            }
        }
        return "*";
    }
}
