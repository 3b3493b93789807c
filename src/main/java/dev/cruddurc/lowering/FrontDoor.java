package dev.cruddurc.lowering;

import dev.cruddurc.config.language.LoadBalancer;
import dev.cruddurc.config.language.LoadBalancer.Existing;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A load balancer with the ids of what belongs to it. Those of a further one have its name in them.
 *
 * @param tls whether it has a listener for HTTPS
 */
record FrontDoor(LoadBalancer settings, boolean tls) {
    static final int HTTP = 80;
    static final int HTTPS = 443;
    private static final String WORD = "load-balancer";

    static FrontDoor of(SystemDefinition system, LoadBalancer settings) {
        return new FrontDoor(settings, !system.domains().isEmpty());
    }

    // One of each name. A record's own methods are linked at run time, each for more than all its work of a compile.

    @Override
    public boolean equals(Object other) {
        return other instanceof FrontDoor door && settings.name().equals(door.settings.name());
    }

    @Override
    public int hashCode() {
        return settings.name().hashCode();
    }

    /** Whether it exists already. */
    boolean isShared() {
        return settings.existing().isPresent();
    }

    /** Whether it has a listener on port 80: for plain HTTP, or to redirect from there. */
    boolean listensOnHttp() {
        return !tls || settings.http().value() == LoadBalancer.Http.REDIRECT;
    }

    /** The ports that it listens on. */
    List<Integer> ports() {
        List<Integer> ports = new ArrayList<>();
        if (listensOnHttp()) {
            ports.add(HTTP);
        }
        if (tls) {
            ports.add(HTTPS);
        }
        return ports;
    }

    Id id() {
        return new Id(path(), WORD);
    }

    Id securityGroup() {
        return new Id(words(), "security-group");
    }

    Id webAcl() {
        return new Id(path(), "web-acl-association");
    }

    /** The listener of a scheme. */
    Id listener(String scheme) {
        return new Id(path(scheme), "listener");
    }

    /** What attaches a certificate that is told apart by a name. */
    Id certificate(String key) {
        return new Id(path(key), "listener-certificate");
    }

    /** The target group of a service's container: another one for each load balancer, since a group hangs on only one. */
    Id targetGroup(String service, String container) {
        List<String> path = new ArrayList<>(Ids.targetGroup(service, container).path());
        if (settings.name().isPresent()) {
            path.addAll(words());
        }
        return new Id(path, "target-group");
    }

    /** The rule of a route. A host lies on one load balancer alone, so that its rules need no name of that. */
    Id rule(String host, String conditions) {
        Id rule = Ids.rule(host, conditions);
        if (settings.name().isEmpty() || !host.isEmpty()) {
            return rule;
        }
        List<String> path = new ArrayList<>(rule.path());
        path.addAll(1, words());
        return new Id(path, rule.kind());
    }

    /** Its words in the ids of ways to and from it. */
    List<String> words() {
        List<String> words = new ArrayList<>(List.of(WORD));
        words.addAll(path());
        return words;
    }

    /** What texts call it. */
    String label() {
        return settings.name().isPresent() ? "load balancer " + settings.name().get() : "load balancer";
    }

    /** The ARN of the listener that takes the rules. */
    Value listener() {
        Optional<Existing> existing = settings.existing();
        return existing.isPresent()
                ? Value.text(existing.get().listener().value())
                : Ids.arn(listener(tls ? "https" : "http"));
    }

    /** The id of its security group. */
    Value group() {
        Optional<Existing> existing = settings.existing();
        return existing.isPresent() ? Value.text(existing.get().securityGroup().value()) : Ids.name(securityGroup());
    }

    Value dnsName() {
        Optional<Existing> existing = settings.existing();
        return existing.isPresent()
                ? Value.text(existing.get().dnsName().value())
                : new Value.Attribute(id(), Property.DNS_NAME);
    }

    /** The zone that answers for its DNS name. */
    Value canonicalZone() {
        Optional<Existing> existing = settings.existing();
        return existing.isPresent()
                ? Value.text(existing.get().zoneId().value())
                : new Value.Attribute(id(), Property.CANONICAL_ZONE);
    }

    private List<String> path(String... last) {
        List<String> path = new ArrayList<>();
        if (settings.name().isPresent()) {
            path.add(settings.name().get());
        }
        path.addAll(List.of(last));
        return path;
    }
}
