package dev.cruddurc.deploy.cloudformation;

import dev.cruddurc.deploy.operation.Workplace;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ChangeSetState;
import dev.cruddurc.deploy.stack.Refusal;
import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change set that CloudFormation does not make, as failures at lines of the file.
 *
 * @param types of the resources, by logical id
 */
record Refused(Workplace place, String stage, String stack, Map<String, String> types) {
    /** What is there already and is to be made with a deletion policy under which the service adopts nothing (CreateChangeSet). */
    private static final Pattern THERE = Pattern.compile("([A-Za-z0-9]+) \\(\\{([^}]*)\\}\\)");

    private static final String ADVICE =
            "it is not adopted, since it would go with its stack; remove it, or give the app another name in the file";

    /** Tells what is wrong with each resource, as far as that is known; what to stop with. */
    Stop stop(ChangeSetState changeSet) {
        List<Progress.Cause> causes = new ArrayList<>();
        for (Refusal refusal : refusals(changeSet)) {
            String id = refusal.logicalId().isEmpty() ? stack : refusal.logicalId();
            causes.add(new Progress.Cause(
                    id,
                    types.getOrDefault(refusal.logicalId(), "AWS::CloudFormation::Stack"),
                    refusal.reason(),
                    place.places().ofLogicalId(refusal.logicalId()),
                    refusal.reason().contains("already") ? List.of(ADVICE) : List.of()));
        }
        if (!causes.isEmpty()) {
            place.tell(new Progress.Broken(stage, causes, 0, "nothing was changed in this stage"));
        }
        return new Stop(Outcome.FAILED, "CloudFormation refuses the change of stack " + stack, changeSet.reason());
    }

    private List<Refusal> refusals(ChangeSetState changeSet) {
        List<Refusal> refusals = new ArrayList<>();
        try {
            refusals.addAll(place.service().refusals(changeSet.stackArn(), changeSet.arn()));
        } catch (ServiceFault unreadable) {
            // Who may not read them still has the reason of the whole.
            refusals.clear();
        }
        if (refusals.isEmpty() && changeSet.reason().contains("already exist")) {
            Matcher there = THERE.matcher(changeSet.reason());
            while (there.find()) {
                refusals.add(new Refusal(there.group(1), there.group(2) + " is there already"));
            }
        }
        return refusals;
    }
}
