package dev.cruddurc.review.policy;

import dev.cruddurc.review.policy.PermissionTable.Row;
import dev.cruddurc.review.policy.Statement.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What subjects demand: which action on what, and to whom it is owed. */
final class Demands {
    private static final String EVERYTHING = "*";

    /** Services without a region: a condition on the region would refuse them where the system is not in theirs. */
    private static final List<String> GLOBAL = List.of("iam", "route53");

    private final PermissionTable table = PermissionTable.read();
    private final String region;
    private final NavigableMap<String, NavigableSet<String>> owed = new TreeMap<>();
    private final Map<Target, NavigableSet<String>> places = new TreeMap<>(Comparator.comparing(Target::toString));

    Demands(String region) {
        this.region = region;
    }

    /** An action of a type under a condition: what it may be used on is one list. */
    private record Target(String action, String type, Optional<Condition> condition) {}

    /** Adds what a subject demands. */
    void add(Subject subject) {
        for (Row row : table.of(subject.type())) {
            if (row.isHandler()) {
                row.actions().stream()
                        .filter(action -> isOwed(action, subject))
                        .forEach(action -> add(action, subject));
            } else if (row.kind().equals("also") && subject.sets(row.operand())) {
                row.actions().forEach(action -> add(action, subject));
            }
        }
    }

    private boolean isOwed(String action, Subject subject) {
        for (Row row : table.of(subject.type())) {
            boolean about = row.actions().contains(action);
            boolean missing = row.kind().equals("only") && !subject.sets(row.operand());
            if (about && (missing || row.kind().equals("never"))) {
                return false;
            }
        }
        return true;
    }

    private void add(String action, Subject subject) {
        owed.computeIfAbsent(action, first -> new TreeSet<>()).add(subject.name());
        Optional<Condition> condition = Optional.empty();
        List<String> on = new ArrayList<>();
        for (Row row : table.of(subject.type())) {
            if (row.kind().equals("on") && row.actions().contains(action)) {
                for (String pattern : row.operand().split(" ", -1)) {
                    on.addAll(subject.fill(pattern));
                }
            } else if (row.kind().equals("if") && row.actions().contains(action)) {
                String[] words = row.operand().split(" ", -1);
                condition = Optional.of(new Condition(words[0], words[1]));
            }
        }
        if (on.isEmpty()) {
            on.add(EVERYTHING);
            boolean regional = !GLOBAL.contains(action.substring(0, action.indexOf(':')));
            condition = regional ? Optional.of(new Condition("aws:RequestedRegion", region)) : condition;
        }
        places.computeIfAbsent(new Target(action, subject.type(), condition), first -> new TreeSet<>())
                .addAll(on);
    }

    /** To whom each action is owed. */
    NavigableMap<String, NavigableSet<String>> owed() {
        return owed;
    }

    /** One statement for what is granted on the same things under the same condition. */
    List<Statement> statements() {
        record Grant(List<String> resources, Optional<Condition> condition) {}
        Map<Grant, NavigableSet<String>> grants =
                new TreeMap<>(Comparator.comparing((Grant grant) -> String.join(" ", grant.resources()))
                        .thenComparing(grant -> grant.condition().toString()));
        places.forEach((target, on) -> grants.computeIfAbsent(
                        new Grant(List.copyOf(on), target.condition()), first -> new TreeSet<>())
                .add(target.action()));
        List<Statement> statements = new ArrayList<>();
        grants.forEach((grant, actions) ->
                statements.add(new Statement(List.copyOf(actions), grant.resources(), grant.condition())));
        return statements;
    }
}
