package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Domain;
import dev.cruddurc.config.language.LoadBalancer.AccessLogs;
import dev.cruddurc.config.language.LoadBalancer.Existing;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.Network;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Listener;
import dev.cruddurc.model.ListenerCertificate;
import dev.cruddurc.model.LoadBalancer;
import dev.cruddurc.model.SecurityGroup;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.WebAclAssociation;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The load balancer and its listeners, where anything is routed: HTTPS with a redirect from HTTP, or plain HTTP without a domain. */
final class DeclareLoadBalancer implements Pass {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    @Override
    public void lower(Draft draft) {
        if (!draft.routing().any()) {
            return;
        }
        SystemDefinition system = draft.system();
        Optional<Existing> existing = system.loadBalancer().existing();
        if (existing.isEmpty()) {
            loadBalancer(draft);
            if (system.domains().isEmpty()) {
                warnPlain(draft);
                draft.add(listener(draft, Ids.HTTP_LISTENER, HTTP, Optional.empty(), new Listener.NotFound()));
            } else {
                draft.add(listener(draft, Ids.HTTP_LISTENER, HTTP, Optional.empty(), new Listener.RedirectToHttps()));
                Listener.Tls tls = new Listener.Tls(
                        Certificates.of(
                                system.domains().get(0),
                                system.domains().get(0).name().value()),
                        system.loadBalancer().tlsPolicy().value());
                draft.add(listener(draft, Ids.HTTPS_LISTENER, HTTPS, Optional.of(tls), new Listener.NotFound()));
            }
        }
        furtherCertificates(
                draft,
                existing.isPresent()
                        ? Optional.of(Value.text(existing.get().listener().value()))
                        : Optional.empty());
    }

    private void loadBalancer(Draft draft) {
        SystemDefinition system = draft.system();
        Span span = system.loadBalancer().span();
        draft.add(new SecurityGroup(
                draft.identity(Ids.LOAD_BALANCER_GROUP, span, this),
                draft.placement().vpc(),
                "Load balancer of " + draft.naming().system(),
                Tags.named(draft.tags(), draft.naming().system() + "-load-balancer")));
        boolean internal = system.loadBalancer().internal();
        // Of a network of ours only the public subnets have IPv6.
        boolean open = !internal
                || draft.placement().privateSubnets().isEmpty()
                || (system.loadBalancer().dualstack() && system.network() instanceof Network.Created);
        List<Value> subnets =
                open ? draft.placement().publicSubnets() : draft.placement().privateSubnets();
        if (system.network() instanceof Network.Imported && subnets.size() < 2) {
            tooFewSubnets(draft, internal);
        }
        draft.add(new LoadBalancer(
                draft.identity(Ids.LOAD_BALANCER, span, this),
                internal,
                system.loadBalancer().dualstack(),
                subnets,
                List.of(Ids.name(Ids.LOAD_BALANCER_GROUP)),
                system.loadBalancer().deletionProtection(),
                accessLogs(system.loadBalancer().accessLogs()),
                open ? draft.placement().publicWays() : draft.placement().taskWays(),
                draft.tags()));
        if (system.loadBalancer().waf().isPresent()) {
            Located<String> acl = system.loadBalancer().waf().get();
            draft.add(new WebAclAssociation(
                    draft.identity(Ids.WEB_ACL, acl.span(), this),
                    Ids.arn(Ids.LOAD_BALANCER),
                    Value.text(acl.value())));
        }
    }

    private static Optional<LoadBalancer.AccessLogs> accessLogs(Optional<AccessLogs> logs) {
        return logs.isPresent()
                ? Optional.of(new LoadBalancer.AccessLogs(
                        logs.get().bucket().value(), logs.get().prefix()))
                : Optional.empty();
    }

    private static void tooFewSubnets(Draft draft, boolean internal) {
        String side = internal ? "private" : "public";
        draft.diagnostics()
                .add(Diagnostic.of(
                                Code.SUBNETS_MISSING,
                                draft.system().network().span(),
                                "a load balancer needs " + side
                                        + " subnets in two zones, and the imported network has fewer")
                        .help("name two of them under `network.subnets." + side + "`"));
    }

    private Listener listener(Draft draft, Id id, int port, Optional<Listener.Tls> tls, Listener.Action action) {
        Span span = tls.isPresent()
                ? draft.system().domains().get(0).span()
                : draft.system().loadBalancer().span();
        return new Listener(
                draft.identity(id, span, this), Ids.arn(Ids.LOAD_BALANCER), port, tls, action, draft.tags());
    }

    /** All certificates but the default one, each attached for itself. */
    private void furtherCertificates(Draft draft, Optional<Value> existing) {
        List<Domain> domains = draft.system().domains();
        Value listener = existing.orElse(Ids.arn(Ids.HTTPS_LISTENER));
        TreeSet<String> attached = new TreeSet<>();
        if (existing.isEmpty() && !domains.isEmpty()) {
            attached.add(Certificates.key(domains.get(0), domains.get(0).name().value()));
        }
        for (Routing.Entry host : draft.routing().hosts()) {
            Domain domain = host.domain().orElseThrow();
            boolean givenWithListener =
                    existing.isPresent() && domain.certificate().isPresent();
            if (!givenWithListener && attached.add(Certificates.key(domain, host.host()))) {
                draft.add(new ListenerCertificate(
                        draft.identity(
                                Id.of("listener-certificate", Certificates.key(domain, host.host())),
                                host.span(),
                                this),
                        listener,
                        Certificates.of(domain, host.host())));
            }
        }
    }

    private static void warnPlain(Draft draft) {
        Located<String> app = draft.system().app();
        draft.diagnostics()
                .add(Diagnostic.of(
                                Code.NO_DOMAIN,
                                draft.routing().entries().get(0).span(),
                                "`" + app.value() + "` is public without a domain, so over plain HTTP")
                        .label("anyone on the way can read and change this traffic")
                        .help("add `domain:` with a name that you own"));
    }
}
