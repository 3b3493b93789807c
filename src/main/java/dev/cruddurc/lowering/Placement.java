package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.Network;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.NearestName;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Where things run.
 *
 * @param zones the zone ids of a network of ours; empty for an imported one
 * @param vpc the network's id
 * @param publicSubnets where a public load balancer stands
 * @param taskSubnets where tasks run
 * @param publicTasks whether tasks need public addresses to reach anything
 * @param publicWays what must exist before something in the public subnets is reachable
 * @param taskWays what must exist before a task can reach anything
 */
record Placement(
        List<String> zones,
        Value vpc,
        List<Value> publicSubnets,
        List<Value> privateSubnets,
        List<Value> taskSubnets,
        boolean publicTasks,
        List<Id> publicWays,
        List<Id> taskWays) {
    static Placement of(SystemDefinition system, Diagnostics diagnostics) {
        return system.network() instanceof Network.Imported imported
                ? imported(imported)
                : created(system, (Network.Created) system.network(), diagnostics);
    }

    private static Placement imported(Network.Imported network) {
        List<Value> open = texts(network.publicSubnets());
        List<Value> closed = texts(network.privateSubnets());
        boolean publicTasks = closed.isEmpty();
        return new Placement(
                List.of(),
                Value.text(network.vpc().value()),
                open,
                closed,
                publicTasks ? open : closed,
                publicTasks,
                List.of(),
                List.of());
    }

    private static Placement created(SystemDefinition system, Network.Created network, Diagnostics diagnostics) {
        List<String> zones = zones(network, system.region(), diagnostics);
        List<Value> open = new ArrayList<>();
        List<Value> closed = new ArrayList<>();
        List<Id> publicWays = new ArrayList<>(List.of(publicRoute()));
        if (system.dualstack()) {
            publicWays.add(publicIpv6Route());
        }
        List<Id> privateWays = new ArrayList<>();
        for (String zone : zones) {
            open.add(Ids.name(subnet("public", zone)));
            publicWays.add(association("public", zone));
            if (network.privateSubnets().isPresent()) {
                closed.add(Ids.name(subnet("private", zone)));
                privateWays.add(association("private", zone));
                if (network.privateSubnets().get().nat() != Network.Nat.NONE) {
                    privateWays.add(privateRoute(zone));
                }
            }
        }
        boolean publicTasks = closed.isEmpty();
        return new Placement(
                zones,
                Ids.name(Ids.VPC),
                open,
                closed,
                publicTasks ? open : closed,
                publicTasks,
                publicWays,
                publicTasks ? publicWays : privateWays);
    }

    private static List<String> zones(Network.Created network, Located<String> region, Diagnostics diagnostics) {
        if (!network.zoneIds().isEmpty()) {
            checkZones(network.zoneIds(), region, diagnostics);
            return network.zoneIds().stream().map(Located::value).toList();
        }
        List<String> known = AvailabilityZones.of(region.value());
        if (known.size() < network.zoneCount()) {
            diagnostics.add(unknown(region, known.size()));
            return List.of();
        }
        return known.subList(0, network.zoneCount());
    }

    private static Diagnostic unknown(Located<String> region, int known) {
        String found = known == 0 ? "no zones" : "only " + known + " zones with Fargate";
        String name = "name the zones by id, such as `network: {zones: [use1-az1, use1-az2]}`; "
                + "`aws ec2 describe-availability-zones` shows them";
        return Diagnostic.of(
                        Code.ZONES_UNKNOWN,
                        region.span(),
                        "the compiler knows " + found + " of the region `" + region.value() + "`")
                .help(
                        known > 0
                                ? name
                                : NearestName.of(region.value(), AvailabilityZones.regions())
                                        .map(near -> "did you mean `" + near + "`?")
                                        .orElse(name));
    }

    /** The first part of a zone's id tells its region. */
    private static void checkZones(List<Located<String>> ids, Located<String> region, Diagnostics diagnostics) {
        List<String> known = AvailabilityZones.of(region.value());
        for (Located<String> id : ids) {
            String prefix = known.isEmpty()
                    ? ""
                    : known.get(0).substring(0, known.get(0).indexOf('-') + 1);
            if (!id.value().startsWith(prefix)) {
                diagnostics.add(Diagnostic.of(
                                Code.ZONE_ELSEWHERE,
                                id.span(),
                                "`" + id.value() + "` is no zone of the region `" + region.value() + "`")
                        .label("lies in another region")
                        .related(region.span(), "the region")
                        .help("its zones are `" + String.join("`, `", known) + "`"));
            }
        }
    }

    static Id subnet(String side, String zone) {
        return Id.of("subnet", side, zone);
    }

    static Id association(String side, String zone) {
        return Id.of("route-table-association", side, zone);
    }

    static Id publicRoute() {
        return Id.of("route", "public");
    }

    static Id publicIpv6Route() {
        return Id.of("route", "public", "ipv6");
    }

    static Id privateRoute(String zone) {
        return Id.of("route", "private", zone);
    }

    private static List<Value> texts(List<Located<String>> ids) {
        return ids.stream().map(id -> Value.text(id.value())).toList();
    }
}
