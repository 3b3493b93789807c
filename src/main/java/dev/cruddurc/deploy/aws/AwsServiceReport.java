package dev.cruddurc.deploy.aws;

import dev.cruddurc.deploy.operation.ServiceReport;
import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.CertificateDetail;
import software.amazon.awssdk.services.acm.model.DomainValidation;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterField;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.HealthStatus;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/** What ECS says of a service: the counts of its deployments, its newest events, why its tasks stopped; and what ACM waits for. */
public record AwsServiceReport(Clients clients) implements ServiceReport {
    private static final int EVENTS = 3;
    private static final int TASKS = 3;

    @Override
    public List<String> lines(String arn) throws ServiceFault {
        List<String> parts = List.of(arn.split("/", -1));
        if (parts.size() < 3) {
            return List.of();
        }
        String cluster = parts.get(parts.size() - 2);
        List<String> lines = new ArrayList<>();
        try (EcsClient client = clients.make(EcsClient.builder())) {
            List<Service> services = Faults.answer(() -> client.describeServices(
                            request -> request.cluster(cluster).services(arn)))
                    .services();
            for (Service service : services) {
                for (Deployment deployment : service.deployments()) {
                    lines.add("deployment " + deployment.status() + ": " + deployment.runningCount() + " of "
                            + deployment.desiredCount() + " running, " + deployment.pendingCount() + " pending, "
                            + deployment.failedTasks() + " failed");
                }
                lines.addAll(running(client, cluster, service.serviceName()));
                service.events().stream().limit(EVENTS).forEach(event -> lines.add("event: " + event.message()));
                lines.addAll(stopped(client, cluster, service.serviceName()));
            }
        }
        return lines;
    }

    @Override
    public List<String> cluster(String name) throws ServiceFault {
        List<String> lines = new ArrayList<>();
        try (EcsClient client = clients.make(EcsClient.builder())) {
            Faults.answer(() -> client.describeClusters(
                            request -> request.clusters(name).include(ClusterField.SETTINGS)))
                    .clusters()
                    .forEach(cluster -> {
                        String insights = cluster.settings().stream()
                                .filter(setting -> "containerInsights".equals(setting.nameAsString()))
                                .map(ClusterSetting::value)
                                .findFirst()
                                .orElse("disabled");
                        lines.add("cluster " + cluster.clusterName() + ": " + cluster.status() + ", container insights "
                                + insights);
                    });
        }
        return lines;
    }

    /** How many containers run of each name: of a service, and of the sidecars that send its traces. */
    private static List<String> running(EcsClient client, String cluster, String service) throws ServiceFault {
        List<String> arns = Faults.answer(() -> client.listTasks(
                        request -> request.cluster(cluster).serviceName(service).desiredStatus(DesiredStatus.RUNNING)))
                .taskArns();
        Map<String, Integer> counts = new TreeMap<>();
        if (!arns.isEmpty()) {
            for (Task task : Faults.answer(() -> client.describeTasks(
                            request -> request.cluster(cluster).tasks(arns)))
                    .tasks()) {
                for (Container container : task.containers()) {
                    HealthStatus status = container.healthStatus();
                    boolean isChecked = status != null && status != HealthStatus.UNKNOWN;
                    String health = isChecked ? " " + status : "";
                    counts.merge(container.name() + " " + container.lastStatus() + health, 1, Integer::sum);
                }
            }
        }
        List<String> lines = new ArrayList<>();
        counts.forEach((state, count) -> lines.add("container " + state + ": " + count));
        return lines;
    }

    @Override
    public List<String> records(String certificate) throws ServiceFault {
        List<String> lines = new ArrayList<>();
        try (AcmClient client = clients.make(AcmClient.builder())) {
            CertificateDetail detail = Faults.answer(
                            () -> client.describeCertificate(request -> request.certificateArn(certificate)))
                    .certificate();
            for (DomainValidation validation : detail.domainValidationOptions()) {
                if (validation.resourceRecord() != null) {
                    lines.add(validation.resourceRecord().name() + " "
                            + validation.resourceRecord().typeAsString() + " "
                            + validation.resourceRecord().value());
                }
            }
        }
        return lines.stream().distinct().toList();
    }

    private static List<String> stopped(EcsClient client, String cluster, String service) throws ServiceFault {
        List<String> arns = Faults.answer(() -> client.listTasks(request -> request.cluster(cluster)
                        .serviceName(service)
                        .desiredStatus(DesiredStatus.STOPPED)
                        .maxResults(TASKS)))
                .taskArns();
        List<String> lines = new ArrayList<>();
        if (!arns.isEmpty()) {
            List<Task> tasks = Faults.answer(() -> client.describeTasks(
                            request -> request.cluster(cluster).tasks(arns)))
                    .tasks();
            for (Task task : tasks) {
                lines.add("stopped task: " + task.stoppedReason());
                for (Container container : task.containers()) {
                    if (container.exitCode() != null || container.reason() != null) {
                        lines.add("  container " + container.name() + ": exit code " + container.exitCode()
                                + (container.reason() == null ? "" : ", " + container.reason()));
                    }
                }
            }
        }
        return lines;
    }
}
