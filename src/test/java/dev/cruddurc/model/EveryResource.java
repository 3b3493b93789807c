package dev.cruddurc.model;

import static dev.cruddurc.model.EveryId.API_CERTIFICATE;
import static dev.cruddurc.model.EveryId.CERTIFICATE;
import static dev.cruddurc.model.EveryId.ORIGIN;
import static dev.cruddurc.model.EveryId.REPOSITORY;
import static dev.cruddurc.model.EveryId.TAGS;
import static dev.cruddurc.model.EveryId.ZONE;
import static dev.cruddurc.model.EveryId.arn;
import static dev.cruddurc.model.EveryId.name;
import static dev.cruddurc.model.EveryId.none;

import dev.cruddurc.model.Value.Attribute;
import dev.cruddurc.model.Value.Property;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A deployment that has every kind of resource, every property of a value and every alternative of a sealed part at least once. It is
 * sound enough to pass the linters of either backend, and is for their tests alone.
 */
public final class EveryResource {
    private static final Id SUB_ZONE = Id.of("zone", "dev.cruddur.fun");

    private final TreeMap<Id, Resource> resources = new TreeMap<>();

    private EveryResource() {}

    /** The deployment, with the environment {@code prod}, in any region that {@link EveryNetwork} knows the zones of. */
    public static Deployment in(String region) {
        EveryResource every = new EveryResource();
        every.foundation();
        every.certificates();
        EveryNetwork.add(every::put, region);
        EveryFrontDoor.add(every::put);
        EveryTask.add(every::put);
        EveryService.add(every::put);
        return new Deployment(
                new Naming("cruddur", Optional.of("prod")),
                region,
                Optional.of("123456789012"),
                List.of(Stage.FOUNDATION, Stage.CERTIFICATES, Stage.SERVICES),
                0,
                every.resources,
                Optional.of(new Deployment.StateBackend("cruddur-state", "cruddur", region, true)),
                Optional.empty());
    }

    private void foundation() {
        put(new Repository(foundation(REPOSITORY), Value.text("cruddur/backend-flask"), true, 14, none(), TAGS));
        put(new Repository(
                foundation(Id.of("repository", "cruddur-python")),
                Value.text("cruddur-python"),
                false,
                7,
                Optional.of(arn("kms", "key/11111111-2222-3333-4444-555555555555")),
                TAGS));
        put(new HostedZone(foundation(ZONE), "cruddur.fun", TAGS));
        put(new HostedZone(foundation(SUB_ZONE), "dev.cruddur.fun", List.of()));
        put(new DnsRecord(
                foundation(Id.of("record", "dev.cruddur.fun", "ns")),
                name(ZONE),
                "dev.cruddur.fun",
                DnsRecord.Type.NS,
                new DnsRecord.NameServers(new Attribute(SUB_ZONE, Property.NAME_SERVERS))));
    }

    private void certificates() {
        put(new Certificate(
                new Identity(CERTIFICATE, ORIGIN, Stage.CERTIFICATES),
                "cruddur.fun",
                List.of("*.cruddur.fun", "www.cruddur.fun"),
                Optional.of(name(ZONE)),
                TAGS));
        put(new Certificate(
                new Identity(API_CERTIFICATE, ORIGIN, Stage.CERTIFICATES),
                "api.cruddur.fun",
                List.of(),
                Optional.of(Value.text("Z0000000000EXAMPLE")),
                List.of()));
        put(new Certificate(
                new Identity(Id.of("certificate", "api.example.com"), ORIGIN, Stage.CERTIFICATES),
                "api.example.com",
                List.of(),
                none(),
                List.of()));
    }

    private void put(Resource resource) {
        if (resources.put(resource.id(), resource) != null) {
            throw new IllegalStateException("twice: " + resource.id());
        }
    }

    private static Identity foundation(Id id) {
        return new Identity(id, ORIGIN, Stage.FOUNDATION);
    }
}
