package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Service;
import dev.cruddurc.model.Service.Connect;
import dev.cruddurc.model.Service.Offer;
import dev.cruddurc.model.Service.Target;
import dev.cruddurc.model.TaskDefinition;
import dev.cruddurc.model.Value.Attribute;
import dev.cruddurc.model.Value.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * Tasks kept running. Terraform waits until they run, as CloudFormation does, and fails when the circuit breaker went back to the
 * tasks before: the provider alone would call that steady.
 */
final class ServiceEmitter implements Emitter<Service> {
    @Override
    public String type(Service service) {
        return "aws_ecs_service";
    }

    @Override
    public String attribute(Property property) {
        return property == Property.NAME ? "name" : Emitter.super.attribute(property);
    }

    @Override
    public void emit(Service service, RootModule module) {
        Body body = module.body()
                .put("name", service.name())
                .put("cluster", service.cluster())
                .put("task_definition", service.taskDefinition())
                .put("desired_count", service.count().orElse(service.minimum().orElse(1)));
        launch(service, body);
        body.put("platform_version", "LATEST")
                .put("deployment_minimum_healthy_percent", Service.MINIMUM_PERCENT)
                .put("deployment_maximum_percent", Service.MAXIMUM_PERCENT)
                .block(
                        "deployment_circuit_breaker",
                        module.body().put("enable", true).put("rollback", true))
                .put("wait_for_steady_state", true)
                .put("availability_zone_rebalancing", "ENABLED")
                .put("enable_ecs_managed_tags", true)
                .put("propagate_tags", "SERVICE")
                .put("enable_execute_command", service.exec())
                .block("network_configuration", network(service, module))
                .blocks("load_balancer", targets(service, module));
        if (!service.targets().isEmpty()) {
            body.putNumber("health_check_grace_period_seconds", service.grace());
        }
        if (service.connect().isPresent()) {
            body.block(
                    "service_connect_configuration", connect(service.connect().get(), module));
        }
        body.tags(service.tags()).block("lifecycle", lifecycle(service, module));
        module.add(service, body.references("depends_on", dependencies(service, module)));
    }

    /** A strategy from the start in clusters of ours, since a change to one would replace the service; others may have none. */
    private static void launch(Service service, Body body) {
        if (service.cluster() instanceof Attribute) {
            body.block(
                    "capacity_provider_strategy",
                    body.another().put("capacity_provider", "FARGATE").put("weight", 1));
        } else {
            body.put("launch_type", "FARGATE");
        }
    }

    private static Body network(Service service, RootModule module) {
        return module.body()
                .values("subnets", service.subnets())
                .values("security_groups", service.securityGroups())
                .put("assign_public_ip", service.publicIp());
    }

    private static List<Body> targets(Service service, RootModule module) {
        List<Body> bodies = new ArrayList<>();
        for (Target target : service.targets()) {
            bodies.add(module.body()
                    .put("target_group_arn", target.targetGroup())
                    .put("container_name", target.container())
                    .put("container_port", target.port()));
        }
        return bodies;
    }

    private static Body connect(Connect connect, RootModule module) {
        Body body = module.body().put("enabled", true).put("namespace", connect.namespace());
        if (connect.offers().isPresent()) {
            body.block("service", offer(connect.offers().get(), module));
        }
        Body logs = module.body()
                .put("log_driver", "awslogs")
                .object("options", Containers.awslogs(connect.logs(), module));
        return body.block("log_configuration", logs);
    }

    private static Body offer(Offer offer, RootModule module) {
        Body alias = module.body().put("dns_name", offer.discoveryName()).put("port", offer.port());
        return module.body()
                .put("port_name", offer.portName())
                .put("discovery_name", offer.discoveryName())
                .block("client_alias", alias);
    }

    private static Body lifecycle(Service service, RootModule module) {
        Body lifecycle = module.body();
        if (service.count().isEmpty()) {
            lifecycle.references("ignore_changes", List.of("desired_count"));
        }
        if (service.taskDefinition() instanceof Attribute task && module.has(module.resource(task))) {
            String wanted = module.address(task.resource()) + ".arn";
            Body rolledBack = module.body()
                    .expression("condition", "self.task_definition == " + wanted)
                    .put("error_message", "The deployment failed and was rolled back to the tasks before.");
            lifecycle.block("postcondition", rolledBack);
        }
        return lifecycle;
    }

    private static SortedSet<String> dependencies(Service service, RootModule module) {
        SortedSet<String> addresses = module.addresses(service.dependsOn());
        if (service.taskDefinition() instanceof Attribute attribute
                && module.resource(attribute) instanceof TaskDefinition task) {
            addresses.addAll(Grants.of(List.of(task.executionRole(), task.taskRole()), module));
        }
        if (service.cluster() instanceof Attribute cluster && module.has(module.resource(cluster))) {
            addresses.add(ClusterEmitter.CAPACITY_PROVIDERS + "." + Naming.label(cluster.resource()));
        }
        return addresses;
    }
}
