package dev.cruddurc.deploy.rehearsal;

import dev.cruddurc.deploy.estate.Estate;
import dev.cruddurc.deploy.estate.ZoneRecord;
import dev.cruddurc.deploy.gate.Needs;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.model.Certificate;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What a rehearsed system holds: the images that its gates took as pushed, and the records by which its certificates were validated. */
public record RehearsedEstate(Deployment deployment, StandIn standIn) implements Estate {
    /** As long as what ACM makes of a name, and as little to be read. */
    private static final String LABEL = "_0123456789abcdef0123456789abcdef.";

    private static final String VALUE = "_fedcba9876543210fedcba9876543210.rehearsal.acm-validations.aws.";
    private static final long SECONDS = 300;

    @Override
    public Optional<List<String>> images(String repository) throws ServiceFault {
        if (!standIn.has("AWS::ECR::Repository", repository)) {
            return Optional.empty();
        }
        List<String> images = new ArrayList<>();
        for (Needs.Image image : needed()) {
            if (image.repository().equals(repository)) {
                images.add(image.version());
            }
        }
        return Optional.of(images);
    }

    private TreeSet<Needs.Image> needed() {
        Needs needs = new Needs(deployment, Rehearsal.EXAMPLE_ACCOUNT);
        TreeSet<Needs.Image> needed = new TreeSet<>();
        deployment.stages().forEach(stage -> needed.addAll(needs.images(stage)));
        return needed;
    }

    /** Zones of stacks that are gone are not kept track of. */
    @Override
    public Optional<String> zone(String domain) {
        return Optional.empty();
    }

    @Override
    public List<ZoneRecord> records(String zone) {
        TreeSet<String> names = new TreeSet<>();
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof Certificate certificate) {
                names.add(certificate.domain());
                names.addAll(certificate.alternatives());
            }
        }
        List<ZoneRecord> records = new ArrayList<>();
        for (String name : names) {
            String plain = name.startsWith("*.") ? name.substring(2) : name;
            ZoneRecord record = new ZoneRecord(LABEL + plain, "CNAME", SECONDS, List.of(VALUE));
            if (!records.contains(record)) {
                records.add(record);
            }
        }
        return records;
    }

    @Override
    public List<String> certificates(String name) {
        return List.of();
    }

    @Override
    public void removeRecord(String zone, ZoneRecord record) {
        // It was never there.
    }

    @Override
    public void removeImages(String repository) {
        // They were never there.
    }

    @Override
    public void removeRepository(String repository) throws ServiceFault {
        standIn.forget("AWS::ECR::Repository", repository);
    }

    @Override
    public void removeZone(String zone) {
        // Nobody kept it.
    }
}
