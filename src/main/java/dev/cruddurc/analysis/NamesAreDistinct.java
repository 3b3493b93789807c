package dev.cruddurc.analysis;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Two keys never become one logical id or one Terraform address. */
final class NamesAreDistinct implements Check {
    @Override
    public void check(Deployment deployment, Diagnostics diagnostics) {
        Map<String, Resource> names = new LinkedHashMap<>();
        Set<Span> told = new TreeSet<>();
        for (Resource resource : deployment.resources().values()) {
            String logicalId = Naming.logicalId(resource.id());
            String address = resource.id().kind() + "." + Naming.label(resource.id());
            for (String name : new String[] {logicalId, address}) {
                Resource first = names.putIfAbsent(name, resource);
                if (first != null && told.add(resource.origin().span())) {
                    diagnostics.add(collision(first, resource, logicalId));
                }
            }
        }
    }

    private static Diagnostic collision(Resource first, Resource second, String name) {
        List<String> one = first.id().path();
        List<String> other = second.id().path();
        int tail = 0;
        while (tail < Math.min(one.size(), other.size()) - 1
                && one.get(one.size() - 1 - tail).equals(other.get(other.size() - 1 - tail))) {
            tail++;
        }
        return Diagnostic.of(
                        Code.NAMES_COLLIDE,
                        second.origin().span(),
                        "`" + String.join("/", one.subList(0, one.size() - tail)) + "` and `"
                                + String.join("/", other.subList(0, other.size() - tail))
                                + "` become one name, `" + name + "`")
                .related(first.origin().span(), "the other one")
                .help("change one of the two by more than its punctuation");
    }
}
