package dev.cruddurc.deploy.aws;

import dev.cruddurc.deploy.BackendMarks;
import dev.cruddurc.deploy.gate.Needs;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.StackStatus;
import dev.cruddurc.model.Certificate;
import dev.cruddurc.model.Cluster;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.HostedZone;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.LogGroup;
import dev.cruddurc.model.Repository;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecr.EcrClient;

/** The stack of a stage, and the tags of what its resources are called: each stage has some with a name that is known beforehand. */
public record AwsMarks(Clients clients, Deployment deployment, String account) implements BackendMarks {
    private static final String STACKS = "cloudformation";

    @Override
    public List<Mark> of(Stage stage) throws ServiceFault {
        String stack = deployment.naming().stack(stage);
        Optional<Boolean> there = hasStack(stack);
        if (there.equals(Optional.of(true))) {
            return List.of(new Mark(STACKS, "stack " + stack, ""));
        }
        List<Mark> marks = new ArrayList<>();
        List<Resource> resources = new ArrayList<>(deployment.resources(stage));
        // A cluster shows its stage; ten groups a second are all that an account may ask for (quotas of CloudWatch
        // Logs).
        if (resources.stream().anyMatch(Cluster.class::isInstance)) {
            resources.removeIf(LogGroup.class::isInstance);
        }
        for (Resource resource : resources) {
            for (Tagged tagged : tagged(resource)) {
                Optional<String> backend = tagged.backend();
                // What a stack leaves behind still has its tags; nobody keeps it any more.
                if (backend.isPresent() && !(backend.get().equals(STACKS) && there.isPresent())) {
                    marks.add(new Mark(backend.get(), tagged.what(), tagged.release()));
                }
            }
        }
        return marks;
    }

    /** Empty where that may not be asked, as by one who deploys with Terraform alone: then the tags decide. */
    private Optional<Boolean> hasStack(String stack) throws ServiceFault {
        try {
            return Optional.of(new AwsCloudFormation(clients)
                    .stack(stack)
                    // One for which there only ever was a change set is an empty shell.
                    .filter(state -> !state.status().equals(Optional.of(StackStatus.REVIEW_IN_PROGRESS))
                            && !state.status().equals(Optional.of(StackStatus.DELETE_COMPLETE)))
                    .isPresent());
        } catch (ServiceFault fault) {
            if (fault.kind() == ServiceFault.Kind.DENIED) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    private List<Tagged> tagged(Resource resource) throws ServiceFault {
        AwsTags tags = new AwsTags(clients);
        if (resource instanceof Repository repository) {
            return tags.repositories(name(repository.name()));
        }
        if (resource instanceof Cluster cluster) {
            return tags.clusters(name(cluster.name()));
        }
        if (resource instanceof LogGroup group) {
            return tags.logGroups(name(group.name()));
        }
        List<Tagged> found = new ArrayList<>();
        if (resource instanceof HostedZone zone) {
            found.addAll(tags.zones(zone.name()));
        } else if (resource instanceof Certificate certificate) {
            found.addAll(tags.certificates(certificate.domain()));
        }
        // Anybody may have a zone or a certificate of that name.
        found.removeIf(tagged -> !tagged.isOf(resource));
        return found;
    }

    @Override
    public Map<Id, String> repositories(Stage stage) throws ServiceFault {
        Map<Id, String> there = new TreeMap<>();
        for (Resource resource : deployment.resources(stage)) {
            if (resource instanceof Repository repository) {
                String name = name(repository.name());
                if (!new AwsTags(clients).repositories(name).isEmpty()) {
                    there.put(repository.id(), name);
                }
            }
        }
        return there;
    }

    @Override
    public void release(Stage stage) throws ServiceFault {
        try (EcrClient client = clients.make(EcrClient.builder())) {
            for (Resource resource : deployment.resources(stage)) {
                if (resource instanceof Repository) {
                    for (Tagged repository : tagged(resource)) {
                        Faults.answer(() -> client.untagResource(
                                request -> request.resourceArn(repository.id()).tagKeys(TAG)));
                    }
                } else if (resource instanceof HostedZone) {
                    for (Tagged zone : tagged(resource)) {
                        new AwsZones(clients).untag(zone.id(), TAG);
                    }
                }
            }
        }
    }

    private String name(Value name) {
        return new Needs(deployment, account).text(name).orElse("");
    }
}
