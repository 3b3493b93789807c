package dev.cruddurc.deploy.plan;

import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Certificate;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which line of the file asked for a resource, by the names that it has in either target. */
public final class Places {
    private final Map<String, Resource> byLogicalId = new TreeMap<>();
    private final Deployment deployment;

    private Places(Deployment deployment) {
        this.deployment = deployment;
        for (Resource resource : deployment.resources().values()) {
            byLogicalId.put(Naming.logicalId(resource.id()), resource);
        }
    }

    /** The places of a deployment. */
    public static Places of(Deployment deployment) {
        return new Places(deployment);
    }

    /** The place of a logical id. What a backend adds to a resource is named after it, and stands at its place. */
    public Optional<Span> ofLogicalId(String logicalId) {
        for (int length = logicalId.length(); length > 0; length--) {
            Resource resource = byLogicalId.get(logicalId.substring(0, length));
            if (resource != null) {
                return Optional.of(resource.origin().span());
            }
        }
        return Optional.empty();
    }

    /** Whether a resource is a certificate whose validation records somebody has to make by hand. */
    public boolean isValidatedElsewhere(String logicalId) {
        return byLogicalId.get(logicalId) instanceof Certificate certificate
                && certificate.zone().isEmpty();
    }

    /** The same for a Terraform address. */
    public boolean isAddressValidatedElsewhere(String address) {
        return deployment.resources().values().stream()
                .filter(Certificate.class::isInstance)
                .filter(certificate -> address.equals("aws_acm_certificate." + Naming.label(certificate.id())))
                .anyMatch(certificate -> isValidatedElsewhere(Naming.logicalId(certificate.id())));
    }

    /** The place of a Terraform address such as {@code aws_ecs_service.backend_flask}. */
    public Optional<Span> ofAddress(String address) {
        List<String> parts = List.of(address.split("\\.", -1));
        if (parts.size() < 2) {
            return Optional.empty();
        }
        String label = parts.get(1).replaceAll("\\[.*", "");
        Optional<Span> found = ofLabel(label, parts.get(0));
        // What a backend adds to a resource is labelled after it, as in its logical id.
        for (int end = label.lastIndexOf('_'); found.isEmpty() && end > 0; end = label.lastIndexOf('_', end - 1)) {
            found = ofLabel(label.substring(0, end), parts.get(0));
        }
        return found;
    }

    private Optional<Span> ofLabel(String label, String type) {
        Optional<Span> found = Optional.empty();
        for (Resource resource : deployment.resources().values()) {
            if (Naming.label(resource.id()).equals(label)) {
                if (type.endsWith(resource.id().kind().replace('-', '_'))) {
                    return Optional.of(resource.origin().span());
                }
                found = found.or(() -> Optional.of(resource.origin().span()));
            }
        }
        return found;
    }
}
