package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Network;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.ElasticIp;
import dev.cruddurc.model.GatewayAttachment;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.InternetGateway;
import dev.cruddurc.model.NatGateway;
import dev.cruddurc.model.Route;
import dev.cruddurc.model.RouteTable;
import dev.cruddurc.model.RouteTableAssociation;
import dev.cruddurc.model.Subnet;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Vpc;
import java.util.List;
import java.util.Optional;

/** A network of our own: public subnets in each zone, and private ones with their way out where the file wants them. */
final class LayOutNetwork implements Pass {
    /** Sixteen parts of the range: eight for public subnets and eight for private ones. */
    private static final int PART_BITS = 4;

    private static final int FIRST_PRIVATE_PART = 8;
    /** The smallest subnet of a VPC is a /28. */
    private static final int LONGEST_PREFIX = 28 - PART_BITS;
    /** The largest VPC is a /16. */
    private static final int SHORTEST_PREFIX = 16;

    @Override
    public void lower(Draft draft) {
        if (!(draft.system().network() instanceof Network.Created network)) {
            return;
        }
        Optional<Cidr> range = Cidr.parse(network.cidr().value());
        if (range.isEmpty()
                || range.get().prefix() < SHORTEST_PREFIX
                || range.get().prefix() > LONGEST_PREFIX) {
            draft.diagnostics()
                    .add(Diagnostic.of(
                                    Code.CIDR_INVALID,
                                    network.cidr().span(),
                                    "`" + network.cidr().value() + "` is no network address from /16 to /"
                                            + LONGEST_PREFIX)
                            .note("a VPC is at most a /16, and its sixteen parts must each hold a /28")
                            .help("write a range such as `10.0.0.0/16`"));
            return;
        }
        boolean ipv6 = draft.system().dualstack();
        Span span = network.span();
        draft.add(new Vpc(draft.identity(Ids.VPC, span, this), range.get().toString(), ipv6, named(draft, "")));
        draft.add(new InternetGateway(draft.identity(Ids.INTERNET_GATEWAY, span, this), named(draft, "")));
        draft.add(new GatewayAttachment(
                draft.identity(Ids.GATEWAY_ATTACHMENT, span, this), Ids.name(Ids.VPC), Ids.name(Ids.INTERNET_GATEWAY)));
        publicSide(draft, span, range.get(), ipv6);
        if (network.privateSubnets().isPresent()) {
            privateSide(draft, network.privateSubnets().get(), range.get());
        }
    }

    private void publicSide(Draft draft, Span span, Cidr range, boolean ipv6) {
        Id table = Id.of("route-table", "public");
        draft.add(new RouteTable(draft.identity(table, span, this), Ids.name(Ids.VPC), named(draft, "public")));
        draft.add(defaultRoute(draft, span, Placement.publicRoute(), table, Route.Destination.IPV4));
        if (ipv6) {
            draft.add(defaultRoute(draft, span, Placement.publicIpv6Route(), table, Route.Destination.IPV6));
        }
        List<String> zones = draft.placement().zones();
        for (int at = 0; at < zones.size(); at++) {
            subnet(
                    draft,
                    span,
                    "public",
                    zones.get(at),
                    range.part(PART_BITS, at),
                    table,
                    ipv6 ? Optional.of(at) : Optional.empty());
        }
    }

    private Route defaultRoute(Draft draft, Span span, Id id, Id table, Route.Destination destination) {
        return new Route(
                draft.identity(id, span, this),
                Ids.name(table),
                destination,
                Route.Via.INTERNET_GATEWAY,
                Ids.name(Ids.INTERNET_GATEWAY),
                List.of(Ids.GATEWAY_ATTACHMENT));
    }

    private void privateSide(Draft draft, Network.PrivateSubnets closed, Cidr range) {
        if (closed.nat() == Network.Nat.NONE && !closed.endpoints()) {
            draft.diagnostics()
                    .add(Diagnostic.of(
                                    Code.NO_WAY_OUT,
                                    closed.span(),
                                    "tasks in private subnets could pull no image: there is neither a NAT gateway nor an endpoint")
                            .help("say `nat: single`, or `endpoints: true`"));
        }
        List<String> zones = draft.placement().zones();
        for (int at = 0; at < zones.size(); at++) {
            String zone = zones.get(at);
            Id table = privateTable(zone);
            draft.add(new RouteTable(
                    draft.identity(table, closed.span(), this), Ids.name(Ids.VPC), named(draft, "private-" + zone)));
            subnet(
                    draft,
                    closed.span(),
                    "private",
                    zone,
                    range.part(PART_BITS, FIRST_PRIVATE_PART + at),
                    table,
                    Optional.empty());
            if (closed.nat() == Network.Nat.PER_ZONE || (closed.nat() == Network.Nat.SINGLE && at == 0)) {
                natGateway(draft, closed.span(), zone);
            }
            if (closed.nat() != Network.Nat.NONE) {
                String through = closed.nat() == Network.Nat.SINGLE ? zones.get(0) : zone;
                draft.add(new Route(
                        draft.identity(Placement.privateRoute(zone), closed.span(), this),
                        Ids.name(table),
                        Route.Destination.IPV4,
                        Route.Via.NAT_GATEWAY,
                        Ids.name(Id.of("nat-gateway", through)),
                        List.of()));
            }
        }
    }

    private void natGateway(Draft draft, Span span, String zone) {
        Id address = Id.of("elastic-ip", zone);
        draft.add(new ElasticIp(
                draft.identity(address, span, this), List.of(Ids.GATEWAY_ATTACHMENT), named(draft, "nat-" + zone)));
        draft.add(new NatGateway(
                draft.identity(Id.of("nat-gateway", zone), span, this),
                Ids.name(Placement.subnet("public", zone)),
                new Value.Attribute(address, Value.Property.NAME),
                List.of(Placement.publicRoute(), Placement.association("public", zone)),
                named(draft, zone)));
    }

    private void subnet(
            Draft draft, Span span, String side, String zone, Cidr range, Id table, Optional<Integer> ipv6Index) {
        Id id = Placement.subnet(side, zone);
        draft.add(new Subnet(
                draft.identity(id, span, this),
                Ids.name(Ids.VPC),
                range.toString(),
                zone,
                ipv6Index,
                named(draft, side + "-" + zone)));
        draft.add(new RouteTableAssociation(
                draft.identity(Placement.association(side, zone), span, this), Ids.name(id), Ids.name(table)));
    }

    static Id privateTable(String zone) {
        return Id.of("route-table", "private", zone);
    }

    /** The console shows network resources by their {@code Name} tag alone. */
    private static List<dev.cruddurc.model.Tag> named(Draft draft, String what) {
        String name = draft.naming().system() + (what.isEmpty() ? "" : "-" + what);
        return Tags.named(draft.tags(), name);
    }
}
