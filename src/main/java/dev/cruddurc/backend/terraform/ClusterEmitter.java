package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.Cluster;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Value.Attribute;
import dev.cruddurc.model.Value.Property;
import java.util.List;
import java.util.Locale;

/** An ECS cluster and its capacity providers. */
final class ClusterEmitter implements Emitter<Cluster> {
    /** Services of the cluster wait for it: without it there is no provider for their strategy. */
    static final String CAPACITY_PROVIDERS = "aws_ecs_cluster_capacity_providers";

    @Override
    public String type(Cluster cluster) {
        return "aws_ecs_cluster";
    }

    @Override
    public String attribute(Property property) {
        return property == Property.NAME ? "name" : Emitter.super.attribute(property);
    }

    @Override
    public void emit(Cluster cluster, RootModule module) {
        Body insights = module.body()
                .put("name", "containerInsights")
                .put("value", cluster.insights().name().toLowerCase(Locale.ROOT));
        Body body = module.body().put("name", cluster.name()).block("setting", insights);
        if (cluster.sessions().isPresent()) {
            body.block("configuration", configuration(cluster.sessions().get(), module));
        }
        if (cluster.namespace().isPresent()) {
            body.block(
                    "service_connect_defaults",
                    module.body().put("namespace", cluster.namespace().get()));
        }
        module.add(cluster, body.tags(cluster.tags()));
        Body strategy = module.body().put("capacity_provider", "FARGATE").put("weight", 1);
        Body providers = module.body()
                .put("cluster_name", new Attribute(cluster.id(), Property.NAME))
                .texts("capacity_providers", List.of("FARGATE", "FARGATE_SPOT"))
                .block("default_capacity_provider_strategy", strategy);
        module.add(CAPACITY_PROVIDERS, Naming.label(cluster.id()), providers);
    }

    private static Body configuration(Cluster.Sessions sessions, RootModule module) {
        Body logs = module.body().put("cloud_watch_log_group_name", sessions.logGroup());
        if (sessions.recordEncrypted()) {
            logs.put("cloud_watch_encryption_enabled", true);
        }
        Body exec = module.body()
                .put("kms_key_id", sessions.key())
                .put("logging", "OVERRIDE")
                .block("log_configuration", logs);
        return module.body().block("execute_command_configuration", exec);
    }
}
