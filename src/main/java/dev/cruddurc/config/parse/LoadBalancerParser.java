package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.LoadBalancer;
import dev.cruddurc.config.language.LoadBalancer.AccessLogs;
import dev.cruddurc.config.language.LoadBalancer.Existing;
import dev.cruddurc.config.language.Located;
import java.util.List;
import java.util.Optional;

/** The load balancer's settings. */
final class LoadBalancerParser {
    private static final String TLS_POLICY = "ELBSecurityPolicy-TLS13-1-2-2021-06";

    private LoadBalancerParser() {}

    /** The load balancer, by defaults where nothing is said. */
    static LoadBalancer parse(Section system) {
        Section balancer = system.sectionOrEmpty("loadBalancer");
        boolean internal = balancer.flag("internal", false).value();
        Optional<Section> existing = balancer.section("existing");
        return new LoadBalancer(
                internal,
                existing.isPresent() ? Optional.of(existing(existing.get())) : Optional.empty(),
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
