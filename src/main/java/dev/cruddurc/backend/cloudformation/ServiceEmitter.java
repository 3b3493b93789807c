package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Service;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Property;
import java.util.ArrayList;
import java.util.List;

/**
 * A service. In a cluster of ours it uses a capacity provider strategy from the start, since a change from a launch type replaces
 * it; in a cluster of others it uses the launch type, which works whether or not that cluster has Fargate's providers.
 */
final class ServiceEmitter implements Emitter<Service> {
    private static final Json DEPLOYMENT = JsonObject.builder()
            .put("MinimumHealthyPercent", Service.MINIMUM_PERCENT)
            .put("MaximumPercent", Service.MAXIMUM_PERCENT)
            .put(
                    "DeploymentCircuitBreaker",
                    JsonObject.builder()
                            .put("Enable", true)
                            .put("Rollback", true)
                            .build())
            .build();
    private static final Attributes ATTRIBUTES =
            Attributes.NONE.getAtt(Property.NAME, "Name", "Name").ref(Property.ARN, "Arn");

    @Override
    public String type(Service service) {
        return "AWS::ECS::Service";
    }

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Body emit(Service service, Values values) {
        JsonObject.Builder out = JsonObject.builder()
                .put("ServiceName", values.of(service.name()))
                .put("Cluster", values.of(service.cluster()))
                .put("TaskDefinition", values.of(service.taskDefinition()));
        if (service.count().isPresent()) {
            out.put("DesiredCount", service.count().get());
        }
        if (service.cluster() instanceof Value.Attribute) {
            out.put("CapacityProviderStrategy", ClusterEmitter.strategy());
        } else {
            out.put("LaunchType", "FARGATE");
        }
        out.put("PlatformVersion", "LATEST")
                .put("AvailabilityZoneRebalancing", "ENABLED")
                .put("DeploymentConfiguration", DEPLOYMENT)
                .put("NetworkConfiguration", network(service, values))
                .putIfAny("LoadBalancers", targets(service, values));
        if (service.grace().isPresent() && !service.targets().isEmpty()) {
            out.put("HealthCheckGracePeriodSeconds", service.grace().get());
        }
        if (service.connect().isPresent()) {
            out.put("ServiceConnectConfiguration", connect(service.connect().get(), values));
        }
        return Body.of(out.put("EnableExecuteCommand", service.exec())
                        .put("EnableECSManagedTags", true)
                        .put("PropagateTags", "SERVICE")
                        .put("Tags", values.tags(service.tags()))
                        .build())
                .after(values.after(service.dependsOn()));
    }

    private static Json network(Service service, Values values) {
        return JsonObject.of(
                "AwsvpcConfiguration",
                JsonObject.builder()
                        .put("Subnets", Json.array(values.all(service.subnets())))
                        .put("SecurityGroups", Json.array(values.all(service.securityGroups())))
                        .put("AssignPublicIp", service.publicIp() ? "ENABLED" : "DISABLED")
                        .build());
    }

    private static List<Json> targets(Service service, Values values) {
        List<Json> out = new ArrayList<>();
        for (Service.Target target : service.targets()) {
            out.add(JsonObject.builder()
                    .put("ContainerName", target.container())
                    .put("ContainerPort", target.port())
                    .put("TargetGroupArn", values.of(target.targetGroup()))
                    .build());
        }
        return out;
    }

    private static Json connect(Service.Connect connect, Values values) {
        JsonObject.Builder out =
                JsonObject.builder().put("Enabled", true).put("Namespace", values.of(connect.namespace()));
        if (connect.offers().isPresent()) {
            out.put("Services", Json.array(offer(connect.offers().get())));
        }
        return out.put("LogConfiguration", ContainerDefinition.logs(connect.logs(), values))
                .build();
    }

    private static Json offer(Service.Offer offer) {
        JsonObject alias = JsonObject.builder()
                .put("DnsName", offer.discoveryName())
                .put("Port", offer.port())
                .build();
        return JsonObject.builder()
                .put("PortName", offer.portName())
                .put("DiscoveryName", offer.discoveryName())
                .put("ClientAliases", Json.array(alias))
                .build();
    }
}
