package dev.cruddurc.deploy;

import dev.cruddurc.deploy.plan.Change;
import dev.cruddurc.deploy.plan.Review;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.model.Cluster;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.HostedZone;
import dev.cruddurc.model.LogGroup;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Parameter;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Stage;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds what has the name of something that is to be made, before it is made. Who may not look is told so, and goes on. */
final class NameCheck {
    private final Deployment deployment;
    private final TakenNames names;
    private final Progress.Listener listener;
    private final Set<Class<?>> unasked = new HashSet<>();

    NameCheck(Deployment deployment, TakenNames names, Progress.Listener listener) {
        this.deployment = deployment;
        this.names = names;
        this.listener = listener;
    }

    /** Tells what is in the way of a stage that is not there, and stops if anything is. */
    void require(Stage stage) throws Stop {
        boolean free = true;
        for (Resource resource : deployment.resources(stage)) {
            free &= isFree(resource);
        }
        stopUnless(free, stage);
    }

    /** The same for what is added to a stage. */
    void require(Stage stage, Review review) throws Stop {
        stopUnless(look(stage, review), stage);
    }

    /** Tells what is in the way of what is added; whether nothing is. */
    boolean look(Stage stage, Review review) {
        Set<String> added = new TreeSet<>();
        for (Change change : review.changes()) {
            if (change.kind() == Change.Kind.ADD) {
                added.add(change.resource());
            }
        }
        boolean free = true;
        for (Resource resource : deployment.resources(stage)) {
            boolean isAdded = added.contains(Naming.logicalId(resource.id()))
                    || added.contains(type(resource) + "." + Naming.label(resource.id()));
            free &= !isAdded || isFree(resource);
        }
        return free;
    }

    private static void stopUnless(boolean free, Stage stage) throws Stop {
        if (!free) {
            throw new Stop(
                    Outcome.NOT_POSSIBLE,
                    "stage " + stage + " would make what is there already",
                    "nothing of it was made; see above what to do");
        }
    }

    private boolean isFree(Resource resource) {
        boolean free = true;
        for (TakenNames.Taken taken : taken(resource)) {
            listener.on(new Progress.Taken(
                    taken.what(),
                    taken.inTheWay(),
                    Optional.of(resource.origin().span()),
                    taken.todo()));
            free &= !taken.inTheWay();
        }
        return free;
    }

    private List<TakenNames.Taken> taken(Resource resource) {
        if (type(resource).isEmpty() || unasked.contains(resource.getClass())) {
            return List.of();
        }
        try {
            return names.of(resource);
        } catch (ServiceFault fault) {
            unasked.add(resource.getClass());
            listener.on(new Progress.Note("whether names are taken cannot be asked for all: " + fault.getMessage()));
            return List.of();
        }
    }

    /** Terraform's type of what has a name of its own; empty for what has none, and for repositories, which are adopted. */
    private static String type(Resource resource) {
        if (resource instanceof LogGroup) {
            return "aws_cloudwatch_log_group";
        }
        if (resource instanceof Cluster) {
            return "aws_ecs_cluster";
        }
        if (resource instanceof Parameter) {
            return "aws_ssm_parameter";
        }
        return resource instanceof HostedZone ? "aws_route53_zone" : "";
    }
}
