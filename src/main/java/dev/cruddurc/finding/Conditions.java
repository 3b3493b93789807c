package dev.cruddurc.finding;

import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Resource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** All conditions of the list for one deployment, by their words. */
final class Conditions {
    private final Map<String, Condition> all = new LinkedHashMap<>();

    private Conditions() {}

    static Conditions of(Deployment deployment) {
        Conditions conditions = new Conditions();
        RoleConditions.add(conditions);
        KeptConditions.add(conditions);
        TaskConditions.add(conditions);
        LoadBalancerConditions.add(conditions, deployment);
        NetworkConditions.add(conditions, deployment);
        return conditions;
    }

    /** Adds one that resources of a kind can meet. */
    <R extends Resource> Conditions on(Class<R> kind, String words, Predicate<R> holds) {
        all.put(words, resource -> kind.isInstance(resource) && holds.test(kind.cast(resource)));
        return this;
    }

    /** The one that all resources of a kind meet. */
    Conditions on(Class<? extends Resource> kind, String words) {
        all.put(words, kind::isInstance);
        return this;
    }

    /** The condition of some words; that there is none is a defect of the list. */
    Condition get(String words) {
        Condition condition = all.get(words);
        if (condition == null) {
            throw new IllegalStateException("no condition " + words);
        }
        return condition;
    }

    /** The words of all. */
    Set<String> words() {
        return Collections.unmodifiableSet(all.keySet());
    }
}
