package dev.cruddurc.lowering;

import dev.cruddurc.config.language.ServiceDefinition.Tracing;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.model.Container;
import dev.cruddurc.model.Container.Port;
import dev.cruddurc.model.Container.Transport;
import dev.cruddurc.model.Container.Variable;
import dev.cruddurc.model.Value;
import java.util.List;
import java.util.Optional;

/**
 * The container beside an application that takes its traces on the loopback interface and sends them to X-Ray. It is not essential,
 * is restarted when it ends, is bounded in memory and logs.
 */
final class TracingSidecar {
    /** MiB; the daemon takes a hundredth of the memory for its buffers and idles near 20. */
    private static final int DAEMON_MEMORY = 64;
    /** MiB; what the collector's own memory limiter is set below. */
    private static final int COLLECTOR_MEMORY = 128;

    private static final int DAEMON_PORT = 2000;
    private static final int OTLP_GRPC_PORT = 4317;
    private static final int OTLP_HTTP_PORT = 4318;
    /** The user that the daemon's image makes; AWS takes it as text only. */
    private static final String DAEMON_USER = "1337";

    /** Traces only: the collector's built-in configuration would also write metrics, for which the task role has no grant. */
    static final String COLLECTOR_CONFIGURATION = """
            receivers:
              otlp:
                protocols:
                  grpc: {endpoint: 127.0.0.1:4317}
                  http: {endpoint: 127.0.0.1:4318}
              awsxray: {endpoint: 127.0.0.1:2000, transport: udp}
            processors:
              memory_limiter: {check_interval: 1s, limit_mib: 100}
              batch/traces: {timeout: 1s, send_batch_size: 50}
            exporters:
              awsxray: {}
            service:
              pipelines:
                traces:
                  receivers: [otlp, awsxray]
                  processors: [memory_limiter, batch/traces]
                  exporters: [awsxray]
            """;

    private TracingSidecar() {}

    /** The name of the container; empty without tracing. */
    static Optional<String> name(Tracing tracing) {
        return switch (tracing) {
            case OFF -> Optional.empty();
            case XRAY -> Optional.of("xray");
            case ADOT -> Optional.of("adot");
        };
    }

    /** The container's image; empty without tracing. */
    static Optional<String> image(SystemDefinition system, Tracing tracing) {
        return switch (tracing) {
            case OFF -> Optional.empty();
            case XRAY -> Optional.of(system.tracing().xrayImage());
            case ADOT -> Optional.of(system.tracing().adotImage());
        };
    }

    /** The sidecar of a service; empty without tracing. */
    static Optional<Container> of(SystemDefinition system, Tracing tracing, Value logGroup) {
        return switch (tracing) {
            case OFF -> Optional.empty();
            case XRAY ->
                Optional.of(container(
                        "xray",
                        system.tracing().xrayImage(),
                        List.of(),
                        List.of(new Port(DAEMON_PORT, Transport.UDP, "xray", Optional.empty())),
                        logGroup,
                        Optional.of(DAEMON_USER),
                        DAEMON_MEMORY));
            case ADOT ->
                Optional.of(container(
                        "adot",
                        system.tracing().adotImage(),
                        List.of(new Variable("AOT_CONFIG_CONTENT", Value.text(COLLECTOR_CONFIGURATION))),
                        List.of(
                                new Port(DAEMON_PORT, Transport.UDP, "adot-xray", Optional.empty()),
                                new Port(OTLP_GRPC_PORT, Transport.TCP, "adot-otlp-grpc", Optional.empty()),
                                new Port(OTLP_HTTP_PORT, Transport.TCP, "adot-otlp-http", Optional.empty())),
                        logGroup,
                        Optional.empty(),
                        COLLECTOR_MEMORY));
        };
    }

    private static Container container(
            String name,
            String image,
            List<Variable> environment,
            List<Port> ports,
            Value logGroup,
            Optional<String> user,
            int memory) {
        return new Container(
                name,
                Value.text(image),
                false,
                List.of(),
                List.of(),
                environment,
                List.of(),
                ports,
                Optional.empty(),
                Optional.of(new Container.Logs(logGroup, name)),
                user,
                Optional.empty(),
                Optional.of(memory),
                Optional.empty(),
                true,
                false,
                true,
                false,
                Optional.empty(),
                List.of());
    }
}
