package dev.cruddurc.model;

import java.util.List;
import java.util.Optional;

/**
 * The system as it runs on one machine: containers on one network, everything known when compiling.
 *
 * @param network the network's name, as plain {@code docker run --network} joins it
 * @param members sorted by name
 * @param differences what the twin does not have, each a sentence for a reader
 */
public record Twin(String app, String network, List<Member> members, List<String> differences) {
    public Twin {
        members = List.copyOf(members);
        differences = List.copyOf(differences);
    }

    /**
     * A container.
     *
     * @param aliases further names by which others in the network reach it
     * @param host the member whose network namespace it shares, as containers of one task do; empty for one of its own
     * @param secrets what it is given of which the values are not ours to write
     * @param volumes as compose takes them, with host paths relative to the folder of the source
     */
    public record Member(
            String name,
            Source source,
            List<String> aliases,
            Optional<String> host,
            List<String> entrypoint,
            List<String> command,
            List<Variable> environment,
            List<Secret> secrets,
            List<Port> ports,
            Optional<Check> check,
            List<Container.Dependency> dependsOn,
            List<String> volumes,
            Optional<String> user,
            Optional<String> workingDirectory,
            boolean readOnlyRoot,
            boolean dropsCapabilities) {}

    /** Where the image comes from. */
    public sealed interface Source permits Image, Build {}

    /** An image that is pulled. */
    public record Image(String reference) implements Source {}

    /** An image that is built, from a folder relative to that of the source. */
    public record Build(
            String context, String dockerfile, Optional<String> target, List<Variable> args, String platform)
            implements Source {}

    /** A variable with its value. */
    public record Variable(String name, String value) {}

    /**
     * A variable whose value comes from the shell that starts the twin.
     *
     * @param container the name of the container in its task
     * @param source the variable of the shell; where services have different secrets under one name, one for each
     */
    public record Secret(String service, String container, String variable, String source) {}

    /** A port that is the same inside and on the machine. */
    public record Port(int number, Container.Transport transport) {}

    /** A health check as ECS and compose both take it; times in seconds. */
    public record Check(List<String> command, int interval, int timeout, int retries, int start) {}
}
