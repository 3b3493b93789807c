package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Domain;
import dev.cruddurc.config.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The domains whose zones the base file or any environment creates: like repositories, they are shared by all of them. */
final class SharedDomains {
    private SharedDomains() {}

    /** The union over the trees of the base and of each environment, by name. */
    static List<Domain> of(List<Node.Mapping> trees, Section system) {
        Map<String, Domain> domains = new TreeMap<>();
        for (Node.Mapping tree : trees) {
            Section quiet = new Section(tree, system.place(), system.context().unheard());
            for (Domain domain : DomainParser.parse(quiet)) {
                if (domain.zone() instanceof Domain.CreatedZone) {
                    domains.putIfAbsent(domain.name().value(), domain);
                }
            }
        }
        return new ArrayList<>(domains.values());
    }
}
