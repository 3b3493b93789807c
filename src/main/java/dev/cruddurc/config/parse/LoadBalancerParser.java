package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.LoadBalancer;
import dev.cruddurc.config.language.LoadBalancer.AccessLogs;
import dev.cruddurc.config.language.LoadBalancer.Existing;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The settings of load balancers, and which of them a service names. */
final class LoadBalancerParser {
    private static final String TLS_POLICY = "ELBSecurityPolicy-TLS13-1-2-2021-06";

    private LoadBalancerParser() {}

    /** The load balancer, by defaults where nothing is said. */
    static LoadBalancer parse(Section system) {
        return parse(system.sectionOrEmpty("loadBalancer"), Optional.empty());
    }

    /** The further ones, by name. */
    static List<LoadBalancer> further(Section system) {
        List<LoadBalancer> balancers = new ArrayList<>();
        Section all = system.sectionOrEmpty("loadBalancers");
        for (Node.Entry entry : all.byName()) {
            Optional<Section> balancer = all.named(entry);
            if (balancer.isPresent()) {
                balancers.add(parse(balancer.get(), Optional.of(entry.name())));
            }
        }
        return balancers;
    }

    /** The load balancer that a service names; there must be one of that name. */
    static Optional<Located<String>> named(Section service) {
        Optional<Located<String>> name = service.text("loadBalancer");
        Context context = service.context();
        if (name.isEmpty() || context.loadBalancers().contains(name.get().value())) {
            return name;
        }
        Diagnostic error = Diagnostic.of(
                        Code.UNKNOWN_LOAD_BALANCER,
                        name.get().span(),
                        "there is no load balancer `" + name.get().value() + "`")
                .label("is not under `loadBalancers`");
        Optional<String> near = context.findings().nearest(name.get().value(), context::loadBalancers);
        context.add(near.isPresent() ? error.help("did you mean `" + near.get() + "`?") : error.help(listed(context)));
        return Optional.empty();
    }

    private static String listed(Context context) {
        return context.loadBalancers().isEmpty()
                ? "add it under `loadBalancers`, or leave the key out for the one of `loadBalancer`"
                : "`loadBalancers` has `" + String.join("`, `", context.loadBalancers()) + "`";
    }

    private static LoadBalancer parse(Section balancer, Optional<String> name) {
        boolean internal = balancer.flag("internal", false).value();
        Optional<Section> existing = balancer.section("existing");
        return new LoadBalancer(
                name,
                internal,
                existing.isPresent() ? Optional.of(existing(existing.get())) : Optional.empty(),
                balancer.choice("http", LoadBalancer.Http.REDIRECT),
                balancer.text("tlsPolicy", TLS_POLICY),
                accessLogs(balancer.section("accessLogs")),
                ArnParser.parse(balancer, "waf", ArnParser.Kind.WEB_ACL),
                allowedCidrs(balancer),
                balancer.flag("deletionProtection", false).value(),
                balancer.flag("dualstack", false).value(),
                balancer.place());
    }

    private static Optional<AccessLogs> accessLogs(Optional<Section> logs) {
        return logs.isPresent()
                ? Optional.of(new AccessLogs(
                        logs.get().required("bucket"),
                        Located.valueOf(logs.get().text("prefix"))))
                : Optional.empty();
    }

    /** The world, unless said: over IPv6 too where the load balancer has such addresses. */
    private static List<Located<String>> allowedCidrs(Section balancer) {
        if (balancer.has("allowedCidrs")) {
            return Cidrs.check(balancer.texts("allowedCidrs"), balancer.context());
        }
        Located<String> ipv4 = new Located<>("0.0.0.0/0", balancer.place());
        boolean dualstack = balancer.flag("dualstack", false).value();
        return dualstack ? List.of(ipv4, new Located<>("::/0", balancer.place())) : List.of(ipv4);
    }

    private static Existing existing(Section existing) {
        Located<String> listener = existing.required("listener");
        ArnParser.check(listener, ArnParser.Kind.LISTENER, existing.context());
        return new Existing(
                listener,
                existing.required("securityGroup"),
                HostParser.parse(existing.required("dnsName"), false, existing.context()),
                existing.required("zoneId"));
    }
}
