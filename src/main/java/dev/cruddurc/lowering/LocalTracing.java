package dev.cruddurc.lowering;

import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.ServiceDefinition.Tracing;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.model.Container.Transport;
import dev.cruddurc.model.Twin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One tracing daemon for the whole twin, where a task on Fargate has one of its own. */
final class LocalTracing {
    private static final String DAEMON = "xray-daemon";
    private static final String COLLECTOR = "adot-collector";
    private static final int DAEMON_PORT = 2000;
    private static final int OTLP_PORT = 4318;

    private LocalTracing() {}

    /** Where a traced service finds the daemon: on Fargate it is on the loopback interface, which is every SDK's default. */
    static Map<String, String> environment(Tracing tracing) {
        Map<String, String> environment = new TreeMap<>();
        switch (tracing) {
            case XRAY -> environment.put("AWS_XRAY_DAEMON_ADDRESS", DAEMON + ":" + DAEMON_PORT);
            case ADOT -> environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", "http://" + COLLECTOR + ":" + OTLP_PORT);
            case OFF -> {}
        }
        return environment;
    }

    /** The daemons that any service needs. */
    static List<Twin.Member> members(SystemDefinition system) {
        List<Twin.Member> members = new ArrayList<>();
        if (traces(system, Tracing.XRAY)) {
            members.add(member(
                    system,
                    DAEMON,
                    system.tracing().xrayImage(),
                    List.of("-o", "-b", "0.0.0.0:" + DAEMON_PORT),
                    List.of(),
                    new Twin.Port(DAEMON_PORT, Transport.UDP)));
        }
        if (traces(system, Tracing.ADOT)) {
            String configuration = TracingSidecar.COLLECTOR_CONFIGURATION.replace("127.0.0.1", "0.0.0.0");
            members.add(member(
                    system,
                    COLLECTOR,
                    system.tracing().adotImage(),
                    List.of(),
                    List.of(new Twin.Variable("AOT_CONFIG_CONTENT", configuration)),
                    new Twin.Port(OTLP_PORT, Transport.TCP)));
        }
        return members;
    }

    private static boolean traces(SystemDefinition system, Tracing tracing) {
        return system.services().stream().map(ServiceDefinition::tracing).anyMatch(asked -> asked.value() == tracing);
    }

    private static Twin.Member member(
            SystemDefinition system,
            String name,
            String image,
            List<String> command,
            List<Twin.Variable> own,
            Twin.Port port) {
        List<Twin.Variable> environment = new ArrayList<>(own);
        environment.add(new Twin.Variable("AWS_REGION", system.region().value()));
        return new Twin.Member(
                name,
                new Twin.Image(image),
                List.of(),
                Optional.empty(),
                List.of(),
                command,
                environment,
                List.of(
                        fromShell(name, "AWS_ACCESS_KEY_ID"),
                        fromShell(name, "AWS_SECRET_ACCESS_KEY"),
                        fromShell(name, "AWS_SESSION_TOKEN")),
                List.of(port),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    private static Twin.Secret fromShell(String name, String variable) {
        return new Twin.Secret(name, name, variable, variable);
    }
}
