package dev.cruddurc.deploy.terraform;

import dev.cruddurc.deploy.operation.Records;
import dev.cruddurc.deploy.plan.Places;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import java.time.Duration;
import java.util.Optional;

/** The program's stream while it applies, told in our words. */
record Stream(Places places, Records records, Progress.Listener listener) {
    void take(Message message) {
        switch (message.type()) {
            case "apply_start" -> tell(message, "_IN_PROGRESS", "");
            case "apply_complete" -> {
                tell(message, "_COMPLETE", "");
                String address = message.text("hook", "resource", "addr");
                if (places.isAddressValidatedElsewhere(address)) {
                    records.look(address, message.text("hook", "id_value"));
                }
            }
            case "apply_errored" -> tell(message, "_FAILED", "see below");
            default -> {
                // Versions, plans and signs of life are not news.
            }
        }
    }

    private void tell(Message message, String suffix, String reason) {
        String address = message.text("hook", "resource", "addr");
        String verb = switch (message.text("hook", "action")) {
            case "create" -> "CREATE";
            case "delete" -> "DELETE";
            default -> "UPDATE";
        };
        // The program counts whole seconds.
        long seconds = seconds(message);
        Optional<Duration> took = seconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
        listener.on(new Progress.Moved(
                address,
                message.text("hook", "resource", "resource_type"),
                verb + suffix,
                reason,
                took,
                places.ofAddress(address),
                false));
    }

    private static long seconds(Message message) {
        return message.json()
                .get("hook")
                .filter(JsonObject.class::isInstance)
                .flatMap(hook -> ((JsonObject) hook).get("elapsed_seconds"))
                .filter(Json.Number.class::isInstance)
                .map(number -> Double.valueOf(((Json.Number) number).digits()).longValue())
                .orElse(0L);
    }
}
