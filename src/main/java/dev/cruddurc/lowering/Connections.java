package dev.cruddurc.lowering;

import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.language.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which services call which.
 *
 * @param circles those that call each other, directly or through others
 */
record Connections(Map<String, Set<String>> uses, Set<String> used, Circles circles) {
    static Connections of(SystemDefinition system) {
        Map<String, Set<String>> uses = new LinkedHashMap<>();
        Set<String> used = new TreeSet<>();
        for (ServiceDefinition service : system.services()) {
            Set<String> targets = new TreeSet<>();
            for (Use use : service.uses()) {
                if (use instanceof Use.OfService other
                        && !other.service().value().equals(service.name().value())) {
                    targets.add(other.service().value());
                }
            }
            uses.put(service.name().value(), targets);
            used.addAll(targets);
        }
        return new Connections(uses, used, Circles.of(uses));
    }

    /** The services that a service calls. */
    Set<String> usedBy(String service) {
        return uses.getOrDefault(service, new TreeSet<>());
    }

    /** Whether anyone calls the service by its name. */
    boolean isUsed(String service) {
        return used.contains(service);
    }

    /** Whether the service takes part in Service Connect at all. */
    boolean connects(String service) {
        return isUsed(service) || !usedBy(service).isEmpty();
    }

    /**
     * The services that must run before this one, so that its proxy knows them when it starts: those it calls, save those that
     * call it back, directly or through others.
     */
    List<String> before(String service) {
        List<String> before = new ArrayList<>();
        for (String target : usedBy(service)) {
            if (!circles.together(service, target)) {
                before.add(target);
            }
        }
        return before;
    }
}
