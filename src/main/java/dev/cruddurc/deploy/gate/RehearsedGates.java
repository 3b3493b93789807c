package dev.cruddurc.deploy.gate;

import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The gates of a rehearsal: the same ones, at the same places, with the same words, but taken as met.
 *
 * @param unmet the names of those that are to be found unmet
 */
public record RehearsedGates(Needs needs, ImageDelivery delivery, List<String> unmet) implements Gates {
    public RehearsedGates {
        unmet = List.copyOf(unmet);
    }

    @Override
    public List<Gate> before(Stage stage, Map<String, String> outputs) {
        List<Gate> gates = new ArrayList<>();
        for (Gate real : new LiveGates(needs, new Nothing(), delivery).before(stage, outputs)) {
            gates.add(unmet.contains(real.name()) && !isDelivered(real) ? real : new Assumed(real));
        }
        return gates;
    }

    /** What a deployment would do itself is never in its way. */
    private boolean isDelivered(Gate gate) {
        return gate.name().equals("images") && delivery.isAsked();
    }

    private record Assumed(Gate real) implements Gate {
        @Override
        public String name() {
            return real.name();
        }

        @Override
        public Verdict look() throws ServiceFault {
            return Verdict.assumed("in reality: " + real.look().detail());
        }
    }

    /** An account in which nothing has been done yet. */
    private record Nothing() implements Account {
        @Override
        public String id() {
            return "";
        }

        @Override
        public boolean hasImage(Needs.Image image) {
            return false;
        }

        @Override
        public Optional<String> secretKind(String arn) {
            return Optional.empty();
        }

        @Override
        public List<String> nameServers(String domain) {
            return List.of();
        }
    }
}
