package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Cluster;
import dev.cruddurc.model.Value.Property;
import java.util.List;

/**
 * A cluster. Both Fargate providers are associated, so that services can use a capacity provider strategy; sessions are logged
 * only where a group for them is given.
 */
final class ClusterEmitter implements Emitter<Cluster> {
    private static final String FARGATE = "FARGATE";
    private static final Attributes ATTRIBUTES =
            Attributes.NONE.ref(Property.NAME, "Name").getAtt(Property.ARN, "Arn", "Arn");

    @Override
    public String type(Cluster cluster) {
        return "AWS::ECS::Cluster";
    }

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Body emit(Cluster cluster, Values values) {
        JsonObject.Builder out = JsonObject.builder()
                .put("ClusterName", values.of(cluster.name()))
                .put("CapacityProviders", Json.strings(List.of(FARGATE, "FARGATE_SPOT")))
                .put("DefaultCapacityProviderStrategy", strategy())
                .put("ClusterSettings", Json.array(insights(cluster.insights())));
        if (cluster.namespace().isPresent()) {
            out.put(
                    "ServiceConnectDefaults",
                    JsonObject.of("Namespace", values.of(cluster.namespace().get())));
        }
        if (cluster.sessions().isPresent()) {
            out.put("Configuration", sessions(cluster.sessions().get(), values));
        }
        return Body.of(out.put("Tags", values.tags(cluster.tags())).build());
    }

    /** All on Fargate; what services and the cluster's default say alike. */
    static Json strategy() {
        return Json.array(JsonObject.builder()
                .put("CapacityProvider", FARGATE)
                .put("Weight", 1)
                .build());
    }

    private static Json insights(Cluster.Insights insights) {
        String value = switch (insights) {
            case DISABLED -> "disabled";
            case ENABLED -> "enabled";
            case ENHANCED -> "enhanced";
        };
        return JsonObject.builder()
                .put("Name", "containerInsights")
                .put("Value", value)
                .build();
    }

    private static Json sessions(Cluster.Sessions sessions, Values values) {
        JsonObject.Builder logs = JsonObject.builder().put("CloudWatchLogGroupName", values.of(sessions.logGroup()));
        if (sessions.recordEncrypted()) {
            logs.put("CloudWatchEncryptionEnabled", true);
        }
        return JsonObject.of(
                "ExecuteCommandConfiguration",
                JsonObject.builder()
                        .putIfPresent("KmsKeyId", values.of(sessions.key()))
                        .put("Logging", "OVERRIDE")
                        .put("LogConfiguration", logs.build())
                        .build());
    }
}
