package dev.cruddurc.config.language;

import dev.cruddurc.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * One service: a task definition and the ECS service that runs it.
 *
 * @param port the container port that others reach; without it nothing reaches the service
 * @param routes how the public reaches it; empty means never
 * @param loadBalancer the further load balancer that the routes hang on; empty for the one of {@code loadBalancer}
 * @param cpu CPU units, 1024 a vCPU
 * @param memory MiB
 * @param containerMemory MiB of the task that the application's own container may take; all that is left unless said
 * @param count how many tasks run; without effect beside scaling, where the bounds decide
 * @param exec whether a shell can be opened in running tasks
 * @param span the place of the service's key
 */
public record ServiceDefinition(
        Located<String> name,
        Image image,
        Optional<Located<Integer>> port,
        Located<Protocol> protocol,
        List<Route> routes,
        Optional<Located<String>> loadBalancer,
        Health health,
        Located<Integer> cpu,
        Located<Integer> memory,
        Optional<Located<Integer>> containerMemory,
        Located<Architecture> architecture,
        Optional<Located<Integer>> count,
        List<Variable> env,
        List<SecretReference> secrets,
        List<SystemDefinition.PlainParameter> parameters,
        List<Permission> permissions,
        List<Use> uses,
        Located<Boolean> exec,
        Located<Tracing> tracing,
        ContainerSettings container,
        List<Sidecar> sidecars,
        Optional<Located<Integer>> ephemeral,
        Optional<Scaling> scaling,
        List<Tag> tags,
        Span span) {
    /** What the port speaks. */
    public enum Protocol {
        HTTP,
        HTTP2,
        GRPC
    }

    /** The processor that the image is built for. */
    public enum Architecture {
        X86_64,
        ARM64
    }

    /** The tracing sidecar beside the application. */
    public enum Tracing {
        OFF,
        XRAY,
        ADOT
    }

    /** An environment variable. */
    public record Variable(Located<String> name, Template value) {}

    /** Scaling on a target; at least one target is given. */
    public record Scaling(
            Located<Integer> min,
            Located<Integer> max,
            Optional<Located<Integer>> cpu,
            Optional<Located<Integer>> memory,
            Optional<Located<Integer>> requests,
            Span span) {}
}
