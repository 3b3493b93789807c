package dev.cruddurc.deploy.aws;

import dev.cruddurc.deploy.TakenNames;
import dev.cruddurc.deploy.gate.Needs;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.model.Cluster;
import dev.cruddurc.model.HostedZone;
import dev.cruddurc.model.LogGroup;
import dev.cruddurc.model.Parameter;
import dev.cruddurc.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterStringFilter;

/** What is described under names in an account, by the SDK. Repositories are not asked for: they are adopted. */
public record AwsNames(Clients clients, Needs needs) implements TakenNames {
    private static final String OTHER_NAME = "or give the app another name in the file: `app`";

    @Override
    public List<Taken> of(Resource resource) throws ServiceFault {
        List<Taken> taken = new ArrayList<>();
        AwsTags there = new AwsTags(clients);
        if (resource instanceof LogGroup group) {
            Optional<String> name = needs.text(group.name());
            if (name.isPresent() && !there.logGroups(name.get()).isEmpty()) {
                taken.add(new Taken(
                        "log group " + name.get(),
                        true,
                        List.of(
                                "remove it with what it holds: aws logs delete-log-group --log-group-name "
                                        + name.get(),
                                OTHER_NAME)));
            }
        } else if (resource instanceof Cluster cluster) {
            Optional<String> name = needs.text(cluster.name());
            if (name.isPresent() && !there.clusters(name.get()).isEmpty()) {
                taken.add(new Taken(
                        "cluster " + name.get(),
                        true,
                        List.of("to run in it: `cluster: {name: " + name.get() + "}`", OTHER_NAME)));
            }
        } else if (resource instanceof Parameter parameter) {
            Optional<String> name = needs.text(parameter.name());
            if (name.isPresent() && hasParameter(name.get())) {
                taken.add(new Taken(
                        "parameter " + name.get(),
                        true,
                        List.of("remove it: aws ssm delete-parameter --name " + name.get(), OTHER_NAME)));
            }
        } else if (resource instanceof HostedZone zone) {
            for (Tagged found : there.zones(zone.name())) {
                // AWS makes a second one, to which nobody delegates.
                taken.add(new Taken(
                        found.what(), false, List.of("to use it, and make no second one: `zone: " + found.id() + "`")));
            }
        }
        return taken;
    }

    private boolean hasParameter(String name) throws ServiceFault {
        try (SsmClient client = clients.make(SsmClient.builder())) {
            return Faults.answer(() -> client.describeParameters(
                            request -> request.parameterFilters(ParameterStringFilter.builder()
                                    .key("Name")
                                    .option("Equals")
                                    .values(name)
                                    .build())))
                    .parameters()
                    .stream()
                    .anyMatch(found -> name.equals(found.name()));
        }
    }
}
