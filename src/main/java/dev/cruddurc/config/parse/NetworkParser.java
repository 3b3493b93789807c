package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.Network;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** The network: one of our own or one that exists, never a mixture. */
final class NetworkParser {
    private static final List<String> IMPORTED = List.of("vpc", "subnets");
    private static final List<String> CREATED = List.of("zones", "cidr", "private", "flowLogs");

    private NetworkParser() {}

    /** The network, by defaults where nothing is said. */
    static Network parse(Section system) {
        Section network = system.sectionOrEmpty("network");
        for (String key : IMPORTED) {
            if (network.has(key)) {
                checkUnmixed(network, key);
                return imported(network);
            }
        }
        return created(network);
    }

    private static Network.Created created(Section network) {
        Located<String> cidr = network.text("cidr", "10.0.0.0/16");
        Cidrs.check(cidr, network.context());
        boolean named = network.node("zones").orElse(null) instanceof Node.Sequence;
        List<Located<String>> zones = named ? network.texts("zones") : List.of();
        int count = named ? zones.size() : network.number("zones", 2, 3, 2).value();
        Optional<Section> closed = network.section("private");
        return new Network.Created(
                count,
                zones,
                cidr,
                closed.isPresent() ? Optional.of(privateSubnets(closed.get())) : Optional.empty(),
                network.flag("flowLogs", false).value(),
                network.place());
    }

    private static Network.PrivateSubnets privateSubnets(Section section) {
        Located<Network.Nat> nat = section.choice("nat", Network.Nat.SINGLE);
        return new Network.PrivateSubnets(
                nat.value(), section.flag("endpoints", false).value(), section.place());
    }

    private static Network.Imported imported(Section network) {
        Located<String> vpc = network.required("vpc");
        Optional<Section> subnets = network.section("subnets");
        if (!network.has("subnets")) {
            network.missing("subnets", "a network that exists names its subnets");
        }
        return new Network.Imported(
                vpc,
                subnets.map(section -> section.texts("public")).orElse(List.of()),
                subnets.map(section -> section.texts("private")).orElse(List.of()),
                network.place());
    }

    private static void checkUnmixed(Section network, String imported) {
        for (String key : CREATED) {
            if (network.has(key)) {
                network.context()
                        .add(Diagnostic.of(
                                        Code.BAD_VALUE,
                                        network.placeOf(key),
                                        "`" + key + "` describes a network of our own, but this one exists")
                                .label("cannot stand beside `" + imported + "`")
                                .related(network.placeOf(imported), "names a network that exists")
                                .help("leave out `" + key + "`; in an environment, `" + key + ": null` removes it"));
            }
        }
    }
}
