package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Domain;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Domains: one or a list, each as a name or a mapping. */
final class DomainParser {
    private DomainParser() {}

    /** The domains in the order of the file: the first one is what the default certificate is for. */
    static List<Domain> parse(Section system) {
        Map<String, Domain> domains = new LinkedHashMap<>();
        for (Node item : system.items("domain")) {
            Node.Scalar key = new Node.Scalar("domain", true, item.span());
            Optional<Section> section = system.section(new Node.Entry(key, item));
            if (section.isPresent()) {
                Domain domain = domain(section.get());
                Domain before = domains.put(domain.name().value(), domain);
                checkNew(domain, Optional.ofNullable(before), system.context());
            }
        }
        return new ArrayList<>(domains.values());
    }

    /** The certificate that exists; empty where ours is to be made. */
    private static Optional<Located<String>> certificate(Section domain) {
        Optional<Located<String>> certificate = domain.text("certificate");
        if (certificate.isEmpty() || certificate.get().value().equals("managed")) {
            return Optional.empty();
        }
        ArnParser.check(certificate.get(), ArnParser.Kind.CERTIFICATE, domain.context());
        return certificate;
    }

    private static Domain domain(Section domain) {
        Located<String> name = domain.required("name");
        Optional<Located<String>> certificate = certificate(domain);
        Located<Boolean> wildcard = domain.flag("wildcard", false);
        if (wildcard.value() && certificate.isPresent()) {
            domain.context()
                    .add(Diagnostic.of(
                                    Code.BAD_VALUE, wildcard.span(), "`wildcard` is about certificates that are made")
                            .label("cannot stand beside an existing one")
                            .related(certificate.get().span(), "the certificate that exists"));
        }
        return new Domain(
                HostParser.parse(name, false, domain.context()),
                zone(domain),
                certificate,
                wildcard.value(),
                domain.place());
    }

    private static Domain.Zone zone(Section domain) {
        Optional<Node> node = domain.node("zone");
        if (node.isEmpty()) {
            return new Domain.CreatedZone(Optional.empty(), domain.place());
        }
        if (node.get() instanceof Node.Mapping) {
            Section zone = domain.sectionOrEmpty("zone");
            return new Domain.CreatedZone(Optional.of(zone.required("parent")), zone.place());
        }
        Located<String> zone = domain.text("zone", "create");
        return switch (zone.value()) {
            case "create" -> new Domain.CreatedZone(Optional.empty(), zone.span());
            case "external" -> new Domain.ExternalDns(zone.span());
            default -> new Domain.ExistingZone(zone);
        };
    }

    private static void checkNew(Domain domain, Optional<Domain> before, Context context) {
        if (before.isPresent()) {
            context.add(Diagnostic.of(
                            Code.NAMES_COLLIDE,
                            domain.name().span(),
                            "the domain `" + domain.name().value() + "` stands twice")
                    .label("is the second")
                    .related(before.get().name().span(), "is the first"));
        }
    }
}
