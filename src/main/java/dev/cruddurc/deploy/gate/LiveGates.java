package dev.cruddurc.deploy.gate;

import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The gates of a deployment to a real account. */
public record LiveGates(Needs needs, Account account, ImageDelivery delivery) implements Gates {
    @Override
    public List<Gate> before(Stage stage, Map<String, String> outputs) {
        List<Gate> gates = new ArrayList<>();
        if (stage.equals(Stage.CERTIFICATES)) {
            needs.zones().forEach((domain, output) -> {
                String servers = Handover.find(outputs, output).orElse("");
                if (!servers.isEmpty()) {
                    gates.add(gate("delegation", () -> delegation(domain, List.of(servers.split(",")))));
                }
            });
        }
        if (stage.hasServices()) {
            if (!needs.images(stage).isEmpty()) {
                gates.add(new ImageGate(stage));
            }
            if (!needs.secrets(stage).isEmpty()) {
                gates.add(gate("secrets", () -> secrets(stage)));
            }
        }
        return gates;
    }

    private Gate.Verdict delegation(String domain, List<String> servers) throws ServiceFault {
        List<String> seen = account.nameServers(domain);
        if (normal(seen).equals(normal(servers))) {
            return Gate.Verdict.met(domain + " is answered by the zone's name servers");
        }
        List<String> todo = new ArrayList<>();
        todo.add("where " + domain + " is registered, or in the zone above it, set these name servers:");
        servers.forEach(server -> todo.add("  " + server));
        todo.add("then run the command again, or add --wait-delegation to wait for it");
        String now = seen.isEmpty() ? "by nobody" : "by " + String.join(", ", seen);
        return Gate.Verdict.unmet(domain + " is answered " + now, todo);
    }

    /** The one gate at which a deployment can help itself. */
    private final class ImageGate implements Gate {
        private final Stage stage;

        ImageGate(Stage stage) {
            this.stage = stage;
        }

        @Override
        public String name() {
            return "images";
        }

        @Override
        public Verdict look() throws ServiceFault {
            List<Needs.Image> missing = missing();
            return missing.isEmpty()
                    ? Verdict.met(count(needs.images(stage).size(), "image") + " in place")
                    : Verdict.unmet(count(missing.size(), "image") + " not pushed yet", delivery.commands(missing));
        }

        @Override
        public boolean mend() throws Stop, ServiceFault {
            if (delivery.isAsked()) {
                delivery.deliver(missing());
            }
            return delivery.isAsked();
        }

        private List<Needs.Image> missing() throws ServiceFault {
            List<Needs.Image> missing = new ArrayList<>();
            for (Needs.Image image : needs.images(stage)) {
                if (!account.hasImage(image)) {
                    missing.add(image);
                }
            }
            return missing;
        }
    }

    private Gate.Verdict secrets(Stage stage) throws ServiceFault {
        List<String> missing = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (String arn : needs.secrets(stage)) {
            Optional<String> kind = account.secretKind(arn);
            if (kind.isEmpty()) {
                missing.add(arn);
            } else if (kind.get().equals("String")) {
                warnings.add(Todo.secretName(arn) + " is a plain String; make it a SecureString");
            }
        }
        if (missing.isEmpty()) {
            String detail = count(needs.secrets(stage).size(), "secret") + " in place";
            return new Gate.Verdict(true, false, detail, List.of(), warnings);
        }
        return new Gate.Verdict(
                false,
                false,
                count(missing.size(), "secret") + " missing",
                Todo.put(missing, needs.environment()),
                warnings);
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static TreeSet<String> normal(List<String> servers) {
        TreeSet<String> normal = new TreeSet<>();
        for (String server : servers) {
            String name = server.toLowerCase(Locale.ROOT);
            normal.add(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
        }
        return normal;
    }

    private interface Look {
        Gate.Verdict look() throws ServiceFault;
    }

    private static Gate gate(String name, Look look) {
        return new Gate() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Verdict look() throws ServiceFault {
                return look.look();
            }
        };
    }
}
