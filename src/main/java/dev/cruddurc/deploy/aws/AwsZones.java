package dev.cruddurc.deploy.aws;

import dev.cruddurc.deploy.estate.ZoneRecord;
import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.HostedZone;
import software.amazon.awssdk.services.route53.model.ListResourceRecordSetsResponse;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;
import software.amazon.awssdk.services.route53.model.TagResourceType;

/** Hosted zones by the SDK. */
record AwsZones(Clients clients) {
    /** What the keys of our tags begin with. */
    private static final String OURS = "cruddurc:";

    /**
     * The one public zone of a name that a system of ours has made, whoever keeps it now; with two of them nobody knows which is
     * meant.
     */
    Optional<String> made(String domain) throws ServiceFault {
        List<String> ids = new ArrayList<>();
        tags(domain).forEach((id, tags) -> {
            if (tags.keySet().stream().anyMatch(key -> key.startsWith(OURS))) {
                ids.add(id);
            }
        });
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }

    /** The tags of all public zones of a name, by the zone's id. */
    Map<String, Map<String, String>> tags(String domain) throws ServiceFault {
        Map<String, Map<String, String>> zones = new TreeMap<>();
        try (Route53Client client = clients.make(Route53Client.builder())) {
            for (HostedZone zone : Faults.answer(() -> client.listHostedZonesByName(request -> request.dnsName(domain)))
                    .hostedZones()) {
                boolean isPublic = zone.config() == null
                        || !Boolean.TRUE.equals(zone.config().privateZone());
                if (zone.name().equals(domain + ".") && isPublic) {
                    zones.put(bare(zone.id()), tagsOf(client, bare(zone.id())));
                }
            }
        }
        return zones;
    }

    private static Map<String, String> tagsOf(Route53Client client, String id) throws ServiceFault {
        Map<String, String> tags = new TreeMap<>();
        Faults.answer(() -> client.listTagsForResource(request ->
                        request.resourceType(TagResourceType.HOSTEDZONE).resourceId(id)))
                .resourceTagSet()
                .tags()
                .forEach(tag -> tags.put(tag.key(), String.valueOf(tag.value())));
        return tags;
    }

    void untag(String id, String tag) throws ServiceFault {
        try (Route53Client client = clients.make(Route53Client.builder())) {
            Faults.answer(() -> client.changeTagsForResource(request -> request.resourceType(TagResourceType.HOSTEDZONE)
                    .resourceId(id)
                    .removeTagKeys(tag)));
        }
    }

    private static String bare(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    List<ZoneRecord> records(String zone) throws ServiceFault {
        List<ZoneRecord> records = new ArrayList<>();
        try (Route53Client client = clients.make(Route53Client.builder())) {
            Optional<ListResourceRecordSetsResponse> last = Optional.empty();
            do {
                Optional<ListResourceRecordSetsResponse> before = last;
                ListResourceRecordSetsResponse page = Faults.answer(() -> client.listResourceRecordSets(request -> {
                    request.hostedZoneId(zone);
                    before.ifPresent(from -> request.startRecordName(from.nextRecordName())
                            .startRecordType(from.nextRecordType())
                            .startRecordIdentifier(from.nextRecordIdentifier()));
                }));
                page.resourceRecordSets().forEach(set -> records.add(record(set)));
                last = Optional.of(page);
            } while (Boolean.TRUE.equals(last.get().isTruncated()));
        }
        return records;
    }

    /** The service writes a star as its octal number. */
    private static ZoneRecord record(ResourceRecordSet set) {
        return new ZoneRecord(
                set.name().replace("\\052", "*"),
                set.typeAsString(),
                set.ttl() == null ? 0 : set.ttl(),
                set.resourceRecords().stream().map(ResourceRecord::value).toList());
    }

    void remove(String zone, ZoneRecord record) throws ServiceFault {
        List<ResourceRecord> values = record.values().stream()
                .map(value -> ResourceRecord.builder().value(value).build())
                .toList();
        Change removal = Change.builder()
                .action(ChangeAction.DELETE)
                .resourceRecordSet(set -> set.name(record.name())
                        .type(record.type())
                        .ttl(record.seconds())
                        .resourceRecords(values))
                .build();
        try (Route53Client client = clients.make(Route53Client.builder())) {
            Faults.answer(() -> client.changeResourceRecordSets(
                    request -> request.hostedZoneId(zone).changeBatch(batch -> batch.changes(removal))));
        } catch (ServiceFault fault) {
            if (!fault.getMessage().contains("not found")) {
                throw fault;
            }
        }
    }

    void remove(String zone) throws ServiceFault {
        try (Route53Client client = clients.make(Route53Client.builder())) {
            Faults.answer(() -> client.deleteHostedZone(request -> request.id(zone)));
        } catch (ServiceFault fault) {
            AwsEstate.passOver(fault, "NoSuchHostedZone");
        }
    }
}
