package dev.cruddurc.analysis;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Resource;
import java.util.LinkedHashMap;
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
            String address = resource.getClass().getSimpleName() + "." + Naming.label(resource.id());
            for (String name : new String[] {logicalId, address}) {
                Resource first = names.putIfAbsent(name, resource);
                if (first != null && told.add(resource.origin().span())) {
                    diagnostics.add(Diagnostic.of(
                                    Code.NAMES_COLLIDE,
                                    resource.origin().span(),
                                    "`" + resource.id() + "` and `" + first.id() + "` would both be named `" + logicalId
                                            + "`")
                            .related(first.origin().span(), "the other one")
                            .help("change one of the two keys by more than its punctuation"));
                }
            }
        }
    }
}
