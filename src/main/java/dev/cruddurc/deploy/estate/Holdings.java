package dev.cruddurc.deploy.estate;

import dev.cruddurc.deploy.gate.Handover;
import dev.cruddurc.deploy.gate.Needs;
import dev.cruddurc.model.Certificate;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.DnsRecord;
import dev.cruddurc.model.HostedZone;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Repository;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a file says of the things that outlive stages.
 *
 * @param zoneIds the ids of the zones that are made and are there, by name
 */
record Holdings(Deployment deployment, String account, Map<String, String> zoneIds) {
    Holdings {
        zoneIds = new TreeMap<>(zoneIds);
    }

    /** The names of the repositories that are made. */
    List<String> repositories() {
        List<String> names = new ArrayList<>();
        for (Resource resource : deployment.resources(Stage.FOUNDATION)) {
            if (resource instanceof Repository repository) {
                new Needs(deployment, account).text(repository.name()).ifPresent(names::add);
            }
        }
        return names;
    }

    /** The names of the zones that are made, with the ids that a stage hands over. */
    static Map<String, Optional<String>> zones(Deployment deployment, Map<String, String> outputs) {
        Map<String, Optional<String>> zones = new TreeMap<>();
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof HostedZone zone) {
                zones.put(zone.name(), Handover.find(outputs, Naming.logicalId(zone.id()) + "Id"));
            }
        }
        return zones;
    }

    /** The names that certificates are for, without stars, by the id of the zone that has their validation records. */
    Map<String, TreeSet<String>> certified() {
        Map<String, TreeSet<String>> certified = new TreeMap<>();
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof Certificate certificate) {
                certificate.zone().flatMap(this::zone).ifPresent(zone -> {
                    TreeSet<String> names = certified.computeIfAbsent(zone, unused -> new TreeSet<>());
                    names.add(plain(certificate.domain()));
                    certificate.alternatives().forEach(name -> names.add(plain(name)));
                });
            }
        }
        return certified;
    }

    private Optional<String> zone(Value value) {
        return value instanceof Value.Attribute attribute
                        && deployment.resource(attribute.resource()) instanceof HostedZone zone
                ? Optional.ofNullable(zoneIds.get(zone.name()))
                : new Needs(deployment, account).text(value);
    }

    private static String plain(String name) {
        return name.startsWith("*.") ? name.substring(2) : name;
    }

    /** Whether a record in a zone of ours is none of ours: not of the zone itself, not made by a stage, and not a certificate's. */
    boolean isForeign(String domain, String zone, ZoneRecord record) {
        boolean isOfZone = record.name().equals(domain)
                && (record.type().equals("NS") || record.type().equals("SOA"));
        boolean isCertificates =
                certified().getOrDefault(zone, new TreeSet<>()).stream().anyMatch(record::validates);
        return !isOfZone && !isCertificates && !isOfStage(record);
    }

    private boolean isOfStage(ZoneRecord record) {
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof DnsRecord made
                    && made.name().equals(record.name())
                    && made.type().name().equals(record.type())) {
                return true;
            }
        }
        return false;
    }
}
