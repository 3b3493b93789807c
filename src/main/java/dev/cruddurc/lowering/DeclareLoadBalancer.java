package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Domain;
import dev.cruddurc.config.language.LoadBalancer;
import dev.cruddurc.config.language.LoadBalancer.AccessLogs;
import dev.cruddurc.config.language.LoadBalancer.Http;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.Network;
import dev.cruddurc.config.language.ServiceDefinition.Protocol;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Listener;
import dev.cruddurc.model.ListenerCertificate;
import dev.cruddurc.model.SecurityGroup;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.WebAclAssociation;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The load balancers that anything is routed on, and their listeners: HTTPS with a redirect from HTTP, or plain HTTP without a
 * domain.
 */
final class DeclareLoadBalancer implements Pass {
    @Override
    public void lower(Draft draft) {
        if (draft.system().domains().isEmpty()) {
            warnPlain(draft);
        }
        for (FrontDoor door : draft.routing().doors()) {
            if (nobodyListens(door)) {
                refuseSilence(draft, door.settings());
            }
            if (!door.isShared()) {
                loadBalancer(draft, door);
                listeners(draft, door);
            }
            furtherCertificates(draft, door);
        }
    }

    private void listeners(Draft draft, FrontDoor door) {
        List<Domain> domains = draft.system().domains();
        if (domains.isEmpty()) {
            draft.add(listener(draft, door, "http", FrontDoor.HTTP, Optional.empty(), new Listener.NotFound()));
        } else {
            if (door.listensOnHttp()) {
                draft.add(listener(
                        draft, door, "http", FrontDoor.HTTP, Optional.empty(), new Listener.RedirectToHttps()));
            }
            Domain first = domains.get(0);
            Listener.Tls tls = new Listener.Tls(
                    Certificates.of(first, first.name().value()),
                    door.settings().tlsPolicy().value());
            draft.add(listener(draft, door, "https", FrontDoor.HTTPS, Optional.of(tls), new Listener.NotFound()));
        }
    }

    private void loadBalancer(Draft draft, FrontDoor door) {
        SystemDefinition system = draft.system();
        LoadBalancer settings = door.settings();
        String suffix = "-" + String.join("-", door.words());
        draft.add(new SecurityGroup(
                draft.identity(door.securityGroup(), settings.span(), this),
                draft.placement().vpc(),
                (settings.name().isPresent() ? "L" + door.label().substring(1) : "Load balancer") + " of "
                        + draft.naming().system(),
                Tags.named(draft.tags(), draft.naming().system() + suffix)));
        boolean internal = settings.internal();
        // Of a network of ours only the public subnets have IPv6.
        boolean open = !internal
                || draft.placement().privateSubnets().isEmpty()
                || (settings.dualstack() && system.network() instanceof Network.Created);
        List<Value> subnets =
                open ? draft.placement().publicSubnets() : draft.placement().privateSubnets();
        if (system.network() instanceof Network.Imported && subnets.size() < 2) {
            tooFewSubnets(draft, internal);
        }
        draft.add(new dev.cruddurc.model.LoadBalancer(
                draft.identity(door.id(), settings.span(), this),
                internal,
                settings.dualstack(),
                subnets,
                List.of(door.group()),
                settings.deletionProtection(),
                accessLogs(settings.accessLogs()),
                open ? draft.placement().publicWays() : draft.placement().taskWays(),
                draft.tags()));
        if (settings.waf().isPresent()) {
            Located<String> acl = settings.waf().get();
            draft.add(new WebAclAssociation(
                    draft.identity(door.webAcl(), acl.span(), this), Ids.arn(door.id()), Value.text(acl.value())));
        }
    }

    private static Optional<dev.cruddurc.model.LoadBalancer.AccessLogs> accessLogs(Optional<AccessLogs> logs) {
        return logs.isPresent()
                ? Optional.of(new dev.cruddurc.model.LoadBalancer.AccessLogs(
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

    private Listener listener(
            Draft draft, FrontDoor door, String scheme, int port, Optional<Listener.Tls> tls, Listener.Action action) {
        Span span = tls.isPresent()
                ? draft.system().domains().get(0).span()
                : door.settings().span();
        return new Listener(
                draft.identity(door.listener(scheme), span, this), Ids.arn(door.id()), port, tls, action, draft.tags());
    }

    /** All certificates but the default one, each attached for itself. */
    private void furtherCertificates(Draft draft, FrontDoor door) {
        List<Domain> domains = draft.system().domains();
        TreeSet<String> attached = new TreeSet<>();
        if (!door.isShared() && !domains.isEmpty()) {
            attached.add(Certificates.key(domains.get(0), domains.get(0).name().value()));
        }
        for (Routing.Entry host : draft.routing().hosts()) {
            Domain domain = host.domain().orElseThrow();
            boolean givenWithListener = door.isShared() && domain.certificate().isPresent();
            String key = Certificates.key(domain, host.host());
            if (host.door().equals(door) && !givenWithListener && attached.add(key)) {
                draft.add(new ListenerCertificate(
                        draft.identity(door.certificate(key), host.span(), this),
                        door.listener(),
                        Certificates.of(domain, host.host())));
            }
        }
    }

    private static boolean nobodyListens(FrontDoor door) {
        return !door.tls() && !door.isShared() && door.settings().http().value() == Http.OFF;
    }

    private static void refuseSilence(Draft draft, LoadBalancer settings) {
        draft.diagnostics()
                .add(Diagnostic.of(
                                Code.BAD_VALUE,
                                settings.http().span(),
                                "without a domain port 80 is all that the load balancer listens on")
                        .label("leaves nobody who listens")
                        .help("leave `http` out, or add `domain:` with a name that you own"));
    }

    /** Once a file, at the first such route; where the want of a domain is an error already, that says enough. */
    private static void warnPlain(Draft draft) {
        Located<String> app = draft.system().app();
        for (Routing.Entry entry : draft.routing().entries()) {
            boolean refused =
                    nobodyListens(entry.door()) || entry.service().protocol().value() != Protocol.HTTP;
            if (!entry.door().isShared() && !refused) {
                draft.diagnostics()
                        .add(Diagnostic.of(
                                        Code.NO_DOMAIN,
                                        entry.span(),
                                        "`" + app.value() + "` is "
                                                + (entry.door().settings().internal() ? "reached" : "public")
                                                + " without a domain, so over plain HTTP")
                                .label("anyone on the way can read and change this traffic")
                                .help("add `domain:` with a name that you own"));
                return;
            }
        }
    }
}
