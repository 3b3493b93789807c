package dev.cruddurc.deploy.aws;

import dev.cruddurc.deploy.BackendMarks;
import dev.cruddurc.deploy.gate.Needs;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.model.Cluster;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Repository;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Stage;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterField;

/** The tags of the cluster and of the repositories: what a system has under a name of its own. */
public record AwsMarks(Clients clients, Deployment deployment, String account) implements BackendMarks {
    @Override
    public Optional<String> of(Stage stage) throws ServiceFault {
        for (Resource resource : deployment.resources(stage)) {
            Optional<String> mark = Optional.empty();
            if (resource instanceof Cluster cluster) {
                mark = cluster(
                        new Needs(deployment, account).text(cluster.name()).orElse(""));
            } else if (resource instanceof Repository repository) {
                mark = mark(repository);
            }
            if (mark.isPresent() && (!mark.get().equals("cloudformation") || hasStack(stage))) {
                return mark;
            }
        }
        return Optional.empty();
    }

    /** What a stack leaves behind still has its tags; nobody keeps it any more. */
    private boolean hasStack(Stage stage) throws ServiceFault {
        return new AwsCloudFormation(clients)
                .stack(deployment.naming().stack(stage))
                .isPresent();
    }

    private Optional<String> cluster(String name) throws ServiceFault {
        try (EcsClient client = clients.make(EcsClient.builder())) {
            return Faults.answer(() -> client.describeClusters(
                            request -> request.clusters(name).include(ClusterField.TAGS)))
                    .clusters()
                    .stream()
                    .filter(cluster -> "ACTIVE".equals(cluster.status()))
                    .flatMap(cluster -> cluster.tags().stream())
                    .filter(tag -> TAG.equals(tag.key()))
                    .map(software.amazon.awssdk.services.ecs.model.Tag::value)
                    .findFirst();
        }
    }

    private Optional<String> mark(Repository repository) throws ServiceFault {
        try (EcrClient client = clients.make(EcrClient.builder())) {
            Optional<String> arn = arn(client, repository);
            if (arn.isEmpty()) {
                return Optional.empty();
            }
            return Faults.answer(() -> client.listTagsForResource(request -> request.resourceArn(arn.get())))
                    .tags()
                    .stream()
                    .filter(tag -> TAG.equals(tag.key()))
                    .map(software.amazon.awssdk.services.ecr.model.Tag::value)
                    .findFirst();
        }
    }

    @Override
    public Map<Id, String> repositories(Stage stage) throws ServiceFault {
        Map<Id, String> there = new TreeMap<>();
        try (EcrClient client = clients.make(EcrClient.builder())) {
            for (Resource resource : deployment.resources(stage)) {
                if (resource instanceof Repository repository
                        && arn(client, repository).isPresent()) {
                    there.put(repository.id(), name(repository));
                }
            }
        }
        return there;
    }

    @Override
    public void release(Stage stage) throws ServiceFault {
        try (EcrClient client = clients.make(EcrClient.builder())) {
            for (Resource resource : deployment.resources(stage)) {
                if (resource instanceof Repository repository) {
                    Optional<String> arn = arn(client, repository);
                    if (arn.isPresent()) {
                        Faults.answer(() -> client.untagResource(
                                request -> request.resourceArn(arn.get()).tagKeys(TAG)));
                    }
                }
            }
        }
    }

    private String name(Repository repository) {
        return new Needs(deployment, account).text(repository.name()).orElse("");
    }

    private Optional<String> arn(EcrClient client, Repository repository) throws ServiceFault {
        try {
            return Faults.answer(
                            () -> client.describeRepositories(request -> request.repositoryNames(name(repository))))
                    .repositories()
                    .stream()
                    .map(found -> found.repositoryArn())
                    .findFirst();
        } catch (ServiceFault fault) {
            if (fault.getMessage().startsWith("RepositoryNotFoundException")) {
                return Optional.empty();
            }
            throw fault;
        }
    }
}
