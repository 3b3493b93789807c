package dev.cruddurc.adopt;

import dev.cruddurc.adopt.read.ContainerPart;
import dev.cruddurc.adopt.read.SamplingFile;
import dev.cruddurc.adopt.read.ServiceFile;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.diagnostic.Quoted;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The whole {@code cruddur.yaml}. */
final class SystemPage {
    private final Joining joined;
    private final Paths paths;
    private final Losses losses;
    private final Page page = new Page();

    SystemPage(Joining joined, Paths paths, Losses losses) {
        this.joined = joined;
        this.paths = paths;
        this.losses = losses;
    }

    String write() {
        page.remark(
                0, "Taken over by `cruddurc import`. Read it through: a remark stands where the files left a choice.");
        page.line(0, "app: " + joined.app());
        Optional<String> region = joined.facts().region();
        if (region.isPresent()) {
            page.line(0, "region: " + region.get());
        } else {
            page.line(0, "region: us-east-1", "no file says the region");
        }
        joined.facts().account().ifPresent(account -> page.line(0, "account: \"" + account + "\""));
        page.gap();
        joined.domain()
                .ifPresent(domain -> page.line(
                                0, "domain: " + domain, "as addresses in variables say; a hosted zone is made for it")
                        .remark(0, "for a zone that exists: domain: {name: " + domain + ", zone: Z...}"));
        network();
        tracing();
        page.line(0, "services:");
        Permissions permissions = new Permissions(joined, losses);
        boolean alone = joined.parts().isEmpty();
        for (Part part : joined.parts()) {
            new ServicePage(joined, part, paths, losses, page).write(permissions);
        }
        LocalPage local = new LocalPage(joined, paths, losses, page);
        if (alone) {
            local.services();
        }
        permissions.unassigned().forEach(remark -> page.remark(0, remark));
        local.write();
        return page.text();
    }

    private void network() {
        TreeSet<String> subnets = new TreeSet<>();
        boolean inside = false;
        for (ServiceFile service : joined.project().services()) {
            service.subnets().forEach(subnet -> subnets.add(subnet.value()));
            inside |= service.publicIp().filter(open -> !open.value()).isPresent();
            if (!service.subnets().isEmpty()) {
                losses.add(
                        service.subnets().get(0).span(),
                        "the subnets: a network of its own is made (" + quoted(service.subnets()) + ")");
            }
            if (!service.securityGroups().isEmpty()) {
                losses.add(
                        service.securityGroups().get(0).span(),
                        "the security groups: they are derived (" + quoted(service.securityGroups()) + ")");
            }
            service.cluster()
                    .filter(cluster -> !cluster.value().equals(joined.app()))
                    .ifPresent(cluster -> losses.add(cluster.span(), "the cluster's name: it is that of the system"));
            service.grace().ifPresent(grace -> losses.add(grace.span(), "the grace period: it is derived"));
        }
        if (!subnets.isEmpty()) {
            String ids = String.join(", ", subnets);
            page.remark(0, "A network of its own is made. For the one that is there, find out which one it is:");
            page.remark(0, "network: {vpc: vpc-..., subnets: {public: [" + ids + "]}}");
        }
        if (inside) {
            page.line(0, "network: {private: {nat: single}}", "the tasks have no public addresses");
            for (ServiceFile service : joined.project().services()) {
                service.publicIp()
                        .filter(Located::value)
                        .ifPresent(open -> losses.add(
                                open.span(), "public addresses: other services have none, and there is one network"));
            }
        }
    }

    private static String quoted(List<Located<String>> texts) {
        return String.join(
                ", ", texts.stream().map(text -> Quoted.of(text.value())).toList());
    }

    private void tracing() {
        Optional<Located<String>> image = Optional.empty();
        Optional<Located<String>> collector = Optional.empty();
        for (Part part : joined.parts()) {
            for (ContainerPart container : part.task().containers()) {
                boolean pinned = Images.isPinned(container.image().value());
                if (container.isXray()) {
                    image = image.or(() -> pinned ? Optional.of(container.image()) : Optional.empty());
                } else if (container.isCollector()) {
                    collector = collector.or(() -> pinned ? Optional.of(container.image()) : Optional.empty());
                }
            }
        }
        Optional<SamplingFile> sampling = joined.sampling();
        boolean traced = joined.parts().stream().anyMatch(Part::isTraced);
        for (SamplingFile other : joined.project().samplings()) {
            if (!other.equals(sampling.get()) || !traced) {
                losses.add(
                        other.item().head(), "the sampling rule: " + (traced ? "there is one" : "nothing is traced"));
            }
        }
        if (image.isEmpty() && collector.isEmpty() && (sampling.isEmpty() || !traced)) {
            return;
        }
        page.line(0, "tracing:");
        image.ifPresent(said -> page.line(1, "xrayImage: " + Page.literal(said.value())));
        collector.ifPresent(said -> page.line(1, "adotImage: " + Page.literal(said.value())));
        sampling.filter(any -> traced).ifPresent(this::sampling);
    }

    private void sampling(SamplingFile said) {
        page.line(1, "sampling:");
        said.name().ifPresent(name -> losses.add(name.span(), "the rule's name: it is made of system and service"));
        said.rate().ifPresent(rate -> {
            if (rate.value().matches("(0|1|0?\\.[0-9]+|[01]\\.0+)")) {
                page.line(2, "rate: " + rate.value());
            } else {
                losses.add(rate.span(), "a rate that is no number from 0 to 1");
            }
        });
        said.reservoir().ifPresent(number -> page.line(2, "reservoir: " + number.value()));
        said.priority().ifPresent(number -> page.line(2, "priority: " + losses.bounded(number, 1, 9_999)));
        List<String> traced =
                joined.parts().stream().filter(Part::isTraced).map(Part::name).toList();
        said.service()
                .filter(name -> !traced.equals(List.of(name.value())))
                .ifPresent(name -> losses.add(
                        name.span(),
                        (name.value().equals("*") ? "a rule for everything" : "a rule for " + Quoted.of(name.value()))
                                + ": each traced service has its own"));
    }
}
