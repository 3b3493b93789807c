package dev.cruddurc.deploy.rehearsal;

import dev.cruddurc.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a rehearsal goes.
 *
 * @param pace how long what takes a second in reality takes here
 * @param failing logical ids of resources that fail
 * @param stuck logical ids of resources whose rollback fails as well
 */
public record Rehearsal(String account, String region, Duration pace, List<String> failing, List<String> stuck) {
    /** An account number that AWS uses in examples. */
    public static final String EXAMPLE_ACCOUNT = "111122223333";

    /** Slow enough to be seen, quick enough to be watched to the end. */
    public static final Duration USUAL_PACE = Duration.ofMillis(15);

    private static final Types TYPES = new Types();

    public Rehearsal {
        failing = List.copyOf(failing);
        stuck = List.copyOf(stuck);
    }

    Duration duration(String type) {
        return pace.multipliedBy(TYPES.seconds(type));
    }

    Types types() {
        return TYPES;
    }

    boolean fails(String logicalId) {
        return failing.contains(logicalId);
    }

    boolean failsToRollBack(String logicalId) {
        return stuck.contains(logicalId);
    }

    String failure(String type) {
        String what = type.equals("AWS::ECS::Service")
                ? "Error occurred during operation 'ECS Deployment Circuit Breaker was triggered'."
                : "The rehearsal was asked to let this fail.";
        return "Resource handler returned message: \"" + what + "\" (HandlerErrorCode: GeneralServiceException)";
    }

    String name(String stack, String id, String type, JsonObject properties, int generation) {
        return PhysicalNames.id(stack, id, type, properties, generation, account, region);
    }

    Evaluation evaluation(
            Template template, String stack, Map<String, String> parameters, Map<String, String> physicalIds) {
        return new Evaluation(template, stack, parameters, physicalIds, account, region);
    }
}
