package dev.cruddurc.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cruddurc.engine.Readback.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What the two targets have made of systems, beside each other: property by property, with names in the place of ids. */
final class Effects {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Reading NOTHING = new Reading("", "", "", JSON.missingNode(), false, false);

    private final List<Pair> pairs = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();

    /** One property of one resource in both worlds; nothing in one that has not made it. */
    private record Pair(String system, Reading template, Reading module) {
        /** Both have what the template says, and neither has what the other has otherwise. */
        boolean isSame() {
            return template.arrived()
                    && module.arrived()
                    && (template.isIndirect()
                            || Likeness.holds(template.found(), module.found())
                            || Likeness.holds(module.found(), template.found()));
        }

        Reading known() {
            return module.resource().isEmpty() ? template : module;
        }

        String of() {
            return known().of();
        }
    }

    /** Adds a system that both have made. */
    void add(String system, World templates, World modules) {
        // The longest first: an id can begin with another.
        Map<String, String> alias =
                new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (Map.Entry<String, String> id : modules.ids().entrySet()) {
            String other = templates.ids().getOrDefault(id.getKey(), "");
            if (!other.isEmpty() && !other.equals(id.getValue())) {
                // Some ids stand for two: the shorter name is the owner's.
                alias.merge(id.getValue(), id.getKey(), Effects::shorter);
                alias.merge(other, id.getKey(), Effects::shorter);
            }
        }
        Map<String, Reading> byPlace = new TreeMap<>();
        modules.readings().forEach(reading -> byPlace.put(place(reading), named(reading, alias)));
        for (Reading template : templates.readings()) {
            Reading module = byPlace.remove(place(template));
            // What was not made is there as a whole, and in the other world by what is read of it.
            if (module != null || template.arrived()) {
                pairs.add(new Pair(system, named(template, alias), module == null ? NOTHING : module));
            }
        }
        byPlace.values().forEach(module -> pairs.add(new Pair(system, NOTHING, module)));
        templates.strangers().forEach(stranger -> strangers.add(system + " CloudFormation " + stranger));
        modules.strangers().forEach(stranger -> strangers.add(system + " Terraform " + stranger));
    }

    private static String shorter(String one, String other) {
        return other.length() < one.length() ? other : one;
    }

    private static String place(Reading reading) {
        return reading.resource() + " " + reading.property();
    }

    private static Reading named(Reading reading, Map<String, String> alias) {
        if (reading.found().isMissingNode()) {
            return reading;
        }
        String text = reading.found().toString();
        for (Map.Entry<String, String> id : alias.entrySet()) {
            text = text.replace(id.getKey(), id.getValue());
        }
        try {
            JsonNode found = JSON.readTree(text);
            return new Reading(
                    reading.resource(),
                    reading.type(),
                    reading.property(),
                    found,
                    reading.arrived(),
                    reading.isIndirect());
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    /** The properties of types that are the same at every resource. */
    Set<String> same() {
        return where(Pair::isSame);
    }

    /** Those that are as the template says at every resource of Terraform's, and are not the same. */
    Set<String> ofTerraform() {
        Set<String> alone = where(pair -> pair.module().arrived());
        alone.removeAll(same());
        return alone;
    }

    /** All others. */
    Set<String> others() {
        Set<String> left = where(pair -> true);
        left.removeAll(same());
        left.removeAll(ofTerraform());
        return left;
    }

    private Set<String> where(Predicate<Pair> holds) {
        Set<String> all = new TreeSet<>();
        pairs.forEach(pair -> all.add(pair.of()));
        pairs.stream().filter(holds.negate()).forEach(pair -> all.remove(pair.of()));
        return all;
    }

    /**
     * What differs, of what can be judged.
     *
     * @param both the properties that have to be the same
     * @param terraform those that have to be as the template says at Terraform's
     */
    Set<String> differences(Set<String> both, Set<String> terraform) {
        Set<String> differences = new TreeSet<>(strangers);
        for (Pair pair : pairs) {
            boolean isWrong = (both.contains(pair.of()) && !pair.isSame())
                    || (terraform.contains(pair.of()) && !pair.module().arrived());
            if (isWrong) {
                differences.add(pair.system() + " " + place(pair.known()) + ": "
                        + pair.template().found() + " and " + pair.module().found());
            }
        }
        return differences;
    }
}
