package dev.cruddurc.backend.cloudformation;

import static dev.cruddurc.backend.cloudformation.Emitted.property;
import static dev.cruddurc.backend.cloudformation.Emitted.resource;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.cruddurc.model.Cluster;
import dev.cruddurc.model.Container;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Repository;
import dev.cruddurc.model.RouteTable;
import dev.cruddurc.model.Service;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Property;
import dev.cruddurc.model.Vpc;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ServiceEmitterTest {
    private static final Cluster CLUSTER = new Cluster(
            Emitted.named("cluster"),
            Value.text("cruddur-prod"),
            Cluster.Insights.ENABLED,
            Optional.empty(),
            Optional.empty(),
            List.of());
    private static final Value OURS = new Value.Attribute(CLUSTER.id(), Property.NAME);
    private static final Value THEIRS = Value.text("shared");
    private static final List<Service.Target> TARGETS =
            List.of(new Service.Target(Value.text("arn:aws:elasticloadbalancing:x"), "web", 80));

    @Test
    void isWrittenWhole() {
        assertEquals("""
                {
                  "Type": "AWS::ECS::Service",
                  "Properties": {
                    "ServiceName": "web",
                    "Cluster": {
                      "Ref": "Cluster"
                    },
                    "TaskDefinition": "web:1",
                    "DesiredCount": 2,
                    "CapacityProviderStrategy": [
                      {
                        "CapacityProvider": "FARGATE",
                        "Weight": 1
                      }
                    ],
                    "PlatformVersion": "LATEST",
                    "AvailabilityZoneRebalancing": "ENABLED",
                    "DeploymentConfiguration": {
                      "MinimumHealthyPercent": 100,
                      "MaximumPercent": 200,
                      "DeploymentCircuitBreaker": {
                        "Enable": true,
                        "Rollback": true
                      }
                    },
                    "NetworkConfiguration": {
                      "AwsvpcConfiguration": {
                        "Subnets": [
                          "subnet-1"
                        ],
                        "SecurityGroups": [
                          "sg-1"
                        ],
                        "AssignPublicIp": "DISABLED"
                      }
                    },
                    "EnableExecuteCommand": false,
                    "EnableECSManagedTags": true,
                    "PropagateTags": "SERVICE",
                    "Tags": [
                      {
                        "Key": "cruddurc:backend",
                        "Value": "cloudformation"
                      }
                    ]
                  }
                }
                """, resource(service(OURS, Optional.of(2), List.of(), Optional.empty(), List.of()), CLUSTER));
    }

    @Test
    void inAClusterOfOthersUsesTheLaunchType() {
        Service service = service(THEIRS, Optional.of(1), List.of(), Optional.empty(), List.of());

        assertEquals("\"FARGATE\"", property("LaunchType", service));
        assertFalse(resource(service).contains("CapacityProviderStrategy"));
    }

    @Test
    void leavesTheCountToScaling() {
        assertFalse(resource(service(THEIRS, Optional.empty(), List.of(), Optional.empty(), List.of()))
                .contains("DesiredCount"));
    }

    @Test
    void hasAGracePeriodOnlyBehindALoadBalancer() {
        assertEquals("90", property("HealthCheckGracePeriodSeconds", with(TARGETS, Optional.of(90))));
        assertFalse(resource(with(List.of(), Optional.of(90))).contains("HealthCheckGracePeriodSeconds"));
    }

    @Test
    void offersItsPortUnderItsName() {
        Service.Connect connect = new Service.Connect(
                Value.text("arn:aws:servicediscovery:x"),
                Optional.of(new Service.Offer("http", "web", 80)),
                new Container.Logs(Value.text("/logs"), "service-connect"));
        Service service = service(THEIRS, Optional.of(1), List.of(), Optional.of(connect), List.of());

        assertEquals(
                "{\"Enabled\":true,\"Namespace\":\"arn:aws:servicediscovery:x\","
                        + "\"Services\":[{\"PortName\":\"http\",\"DiscoveryName\":\"web\","
                        + "\"ClientAliases\":[{\"DnsName\":\"web\",\"Port\":80}]}],"
                        + "\"LogConfiguration\":{\"LogDriver\":\"awslogs\",\"Options\":{\"awslogs-group\":\"/logs\","
                        + "\"awslogs-region\":{\"Ref\":\"AWS::Region\"},\"awslogs-stream-prefix\":\"service-connect\"}}}",
                property("ServiceConnectConfiguration", service));
    }

    @Test
    void dependsOnWhatNoReferenceImpliesAndLiesInItsTemplate() {
        Vpc vpc = new Vpc(Emitted.named("vpc"), "10.0.0.0/16", false, List.of());
        Value.Attribute network = new Value.Attribute(vpc.id(), Property.NAME);
        RouteTable table = new RouteTable(Emitted.named("route-table", "public"), network, List.of());
        Repository earlier = new Repository(
                Emitted.in(Stage.FOUNDATION, "repository", "web"),
                Value.text("web"),
                true,
                14,
                Optional.empty(),
                List.of());
        List<Id> after = List.of(vpc.id(), table.id(), earlier.id(), CLUSTER.id());
        Service service = service(OURS, Optional.of(1), List.of(), Optional.empty(), after);

        assertEquals(
                """
                {
                  "Type": "AWS::ECS::Service",
                  "DependsOn": [
                    "PublicRouteTable",
                    "Vpc"
                  ],
                """.strip(),
                resource(service, CLUSTER, vpc, table, earlier)
                        .lines()
                        .limit(6)
                        .reduce("", (a, b) -> a + b + "\n")
                        .strip());
    }

    private static Service with(List<Service.Target> targets, Optional<Integer> grace) {
        Service plain = service(THEIRS, Optional.of(1), targets, Optional.empty(), List.of());
        return new Service(
                plain.identity(),
                plain.name(),
                plain.cluster(),
                plain.taskDefinition(),
                plain.count(),
                plain.minimum(),
                plain.subnets(),
                plain.securityGroups(),
                plain.publicIp(),
                targets,
                grace,
                plain.connect(),
                plain.exec(),
                plain.dependsOn(),
                plain.tags());
    }

    private static Service service(
            Value cluster,
            Optional<Integer> count,
            List<Service.Target> targets,
            Optional<Service.Connect> connect,
            List<Id> dependsOn) {
        return new Service(
                Emitted.named("service", "web"),
                Value.text("web"),
                cluster,
                Value.text("web:1"),
                count,
                Optional.empty(),
                List.of(Value.text("subnet-1")),
                List.of(Value.text("sg-1")),
                false,
                targets,
                Optional.empty(),
                connect,
                false,
                dependsOn,
                List.of());
    }
}
