package dev.cruddurc.proof;

import dev.cruddurc.proof.fact.Fact;
import dev.cruddurc.proof.fact.ResourceKey;
import dev.cruddurc.proof.fact.Side;
import dev.cruddurc.proof.fact.Term;
import dev.cruddurc.proof.permission.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Facts against facts: each is on both sides, or waived. */
final class Comparison {
    private static final String ORDER = "@after";

    private final Map<Side, NavigableSet<Fact>> facts = new LinkedHashMap<>();
    private final Map<Side, NavigableSet<Fact>> alone = new LinkedHashMap<>();
    private final Map<Waiver, Integer> waived = new LinkedHashMap<>();
    private final List<Waiver.Clause> used = new ArrayList<>();
    private final Map<ResourceKey, Map<String, Pair>> differences = new TreeMap<>();

    private final NavigableSet<Fact> wanted;

    private Comparison(NavigableSet<Fact> cloudFormation, NavigableSet<Fact> terraform, NavigableSet<Fact> wanted) {
        this.wanted = wanted;
        facts.put(Side.CLOUDFORMATION, cloudFormation);
        facts.put(Side.TERRAFORM, terraform);
        alone.put(Side.CLOUDFORMATION, without(cloudFormation, terraform));
        alone.put(Side.TERRAFORM, without(terraform, cloudFormation));
    }

    private record Pair(List<String> cloudFormation, List<String> terraform) {
        List<String> of(Side side) {
            return side == Side.CLOUDFORMATION ? cloudFormation : terraform;
        }
    }

    /**
     * Compares.
     *
     * @param wanted what the model wants and CloudFormation cannot say
     * @param findings what was found of the roles
     */
    static Certificate of(
            NavigableSet<Fact> cloudFormation,
            NavigableSet<Fact> terraform,
            NavigableSet<Fact> wanted,
            Places places,
            List<Finding> findings) {
        Comparison comparison = new Comparison(cloudFormation, terraform, wanted);
        int compared = cloudFormation.size()
                - comparison.alone.get(Side.CLOUDFORMATION).size();
        Waivers.all().forEach(comparison::waive);
        comparison.alone.values().forEach(comparison::leaveOutFollowers);
        comparison.alone.forEach((side, rest) -> rest.forEach(fact -> comparison
                .pair(fact.resource(), fact.path())
                .of(side)
                .add(fact.value().toString())));
        List<Difference> found = new ArrayList<>();
        comparison.differences.forEach((resource, paths) -> paths.forEach((path, pair) -> found.add(
                new Difference(resource, path, pair.cloudFormation(), pair.terraform(), places.of(resource, path)))));
        int roles = (int) cloudFormation.stream()
                .map(Fact::resource)
                .filter(resource -> resource.type().equals("AWS::IAM::Role"))
                .distinct()
                .count();
        return new Certificate(compared, comparison.waived, comparison.used, found, roles, findings);
    }

    private void waive(Waiver waiver) {
        int count = 0;
        for (Waiver.Clause clause : waiver.terms()) {
            NavigableSet<Fact> rest = alone.get(clause.side());
            NavigableSet<Fact> covered = new TreeSet<>();
            rest.stream()
                    .filter(fact ->
                            clause.covers(fact) && (clause.duty() != Waiver.Duty.MODEL || wanted.contains(fact)))
                    .forEach(covered::add);
            require(clause, covered, waiver);
            rest.removeAll(covered);
            if (!covered.isEmpty()) {
                used.add(clause);
            }
            count += covered.size();
        }
        if (count > 0) {
            waived.put(waiver, count);
        }
    }

    /** What must be said, and is not by some: silence of this side would mean something else than that of the other. */
    private void require(Waiver.Clause clause, NavigableSet<Fact> covered, Waiver waiver) {
        if (clause.duty() == Waiver.Duty.NEVER) {
            return;
        }
        if (clause.duty() == Waiver.Duty.MODEL) {
            wanted.stream()
                    .filter(fact -> clause.covers(fact) && !covered.contains(fact))
                    .forEach(fact -> pair(fact.resource(), fact.path())
                            .of(Side.CLOUDFORMATION)
                            .add(fact.value() + " (" + waiver.name() + ")"));
            return;
        }
        NavigableSet<ResourceKey> bound = new TreeSet<>();
        boolean isOfOne = clause.duty() == Waiver.Duty.TAGGED;
        facts.entrySet().stream()
                .filter(side -> !isOfOne || side.getKey() == clause.side())
                .flatMap(side -> side.getValue().stream())
                .filter(fact -> clause.isAbout(fact) && isBound(fact, clause.duty()))
                .forEach(fact -> bound.add(fact.resource()));
        covered.forEach(fact -> bound.remove(fact.resource()));
        bound.forEach(resource -> pair(resource, clause.path())
                .of(clause.side() == Side.TERRAFORM ? Side.CLOUDFORMATION : Side.TERRAFORM)
                .add(clause.value() + " (" + waiver.name() + ")"));
    }

    /** What comes too early makes all come too early that comes after it; only the first says something. */
    private void leaveOutFollowers(NavigableSet<Fact> rest) {
        NavigableSet<Fact> followers = new TreeSet<>();
        for (Fact fact : rest) {
            boolean follows = fact.path().equals(ORDER)
                    && rest.stream()
                            .filter(first ->
                                    first.path().equals(ORDER) && first.value().equals(fact.value()))
                            .anyMatch(first -> isAfter(fact.resource(), first.resource()));
            if (follows) {
                followers.add(fact);
            }
        }
        rest.removeAll(followers);
    }

    private boolean isAfter(ResourceKey resource, ResourceKey other) {
        Fact after = new Fact(resource, ORDER, new Term.Reference(other.toString(), ""));
        return facts.values().stream().allMatch(side -> side.contains(after));
    }

    private static boolean isBound(Fact fact, Waiver.Duty duty) {
        return switch (duty) {
            case NEVER, MODEL -> false;
            case ALWAYS -> true;
            case TAGGED -> fact.path().startsWith("Tags.") && fact.path().endsWith(".Value");
            case PROVEN -> fact.path().startsWith("DomainValidationOptions.");
        };
    }

    private Pair pair(ResourceKey resource, String path) {
        return differences
                .computeIfAbsent(resource, first -> new TreeMap<>())
                .computeIfAbsent(path, first -> new Pair(new ArrayList<>(), new ArrayList<>()));
    }

    private static NavigableSet<Fact> without(NavigableSet<Fact> facts, NavigableSet<Fact> others) {
        NavigableSet<Fact> rest = new TreeSet<>(facts);
        rest.removeAll(others);
        return rest;
    }
}
