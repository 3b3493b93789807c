package dev.cruddurc.proof.permission;

import dev.cruddurc.proof.fact.Fact;
import dev.cruddurc.proof.fact.ResourceKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the policies of one target allow, role by role. */
final class Granted {
    private static final Pattern STATEMENT =
            Pattern.compile("(?:Policies\\.[^.]+\\.)?PolicyDocument\\.Statement\\.[^.]+\\.(.*)");
    private static final Pattern TRUST =
            Pattern.compile("AssumeRolePolicyDocument\\.Statement[^.]*\\.Principal\\.(.*)");
    private static final String ATTACHED = "ManagedPolicyArns.{}";
    private static final String POLICY = "AWS::IAM::ManagedPolicy";

    private final Map<ResourceKey, Holder> holders = new LinkedHashMap<>();

    /** What a role or a policy says. */
    private static final class Holder {
        private final Map<String, Map<String, NavigableSet<String>>> statements = new LinkedHashMap<>();
        private final NavigableSet<String> attached = new TreeSet<>();
        private final NavigableSet<String> trusted = new TreeSet<>();
    }

    Granted(Collection<Fact> facts) {
        facts.forEach(this::fact);
    }

    private void fact(Fact fact) {
        if (!fact.resource().type().equals("AWS::IAM::Role")
                && !fact.resource().type().equals(POLICY)) {
            return;
        }
        Holder holder = holders.computeIfAbsent(fact.resource(), first -> new Holder());
        String value = Grant.pattern(fact.value());
        Matcher statement = STATEMENT.matcher(fact.path());
        Matcher trust = TRUST.matcher(fact.path());
        if (statement.matches()) {
            holder.statements
                    .computeIfAbsent(fact.path().substring(0, statement.start(1)), first -> new LinkedHashMap<>())
                    .computeIfAbsent(statement.group(1), first -> new TreeSet<>())
                    .add(value);
        } else if (fact.path().equals(ATTACHED)) {
            holder.attached.add(value);
        } else if (trust.matches()) {
            holder.trusted.add(trust.group(1).replace(".{}", "") + " " + value);
        }
    }

    /** The roles of the target. */
    List<ResourceKey> roles() {
        return holders.keySet().stream()
                .filter(key -> !key.type().equals(POLICY))
                .toList();
    }

    /** What a role's own policies and those of the target that are attached to it allow. */
    List<Grant> grants(ResourceKey role) {
        List<Grant> grants = new ArrayList<>();
        for (Map<String, NavigableSet<String>> statement : statements(role)) {
            grants.add(new Grant(
                    statement.getOrDefault("Action.{}", new TreeSet<>()),
                    statement.getOrDefault("Resource.{}", new TreeSet<>())));
        }
        return grants;
    }

    /** What stands in a statement besides what it allows on what: whether it still allows that is not decided here. */
    NavigableSet<String> riddles(ResourceKey role) {
        NavigableSet<String> riddles = new TreeSet<>();
        for (Map<String, NavigableSet<String>> statement : statements(role)) {
            statement.forEach((member, values) -> {
                boolean isEffect = member.equals("Effect") && values.equals(new TreeSet<>(List.of("Allow")));
                if (!isEffect && !member.equals("Action.{}") && !member.equals("Resource.{}")) {
                    riddles.add(member + " " + String.join(", ", values));
                }
            });
        }
        return riddles;
    }

    /** Policies of others that are attached. */
    NavigableSet<String> attached(ResourceKey role) {
        NavigableSet<String> others = new TreeSet<>();
        for (String arn : holder(role).attached) {
            if (!holders.containsKey(policy(arn))) {
                others.add(arn);
            }
        }
        return others;
    }

    /** Who may assume a role. */
    NavigableSet<String> trusted(ResourceKey role) {
        return holder(role).trusted;
    }

    private List<Map<String, NavigableSet<String>>> statements(ResourceKey role) {
        List<Map<String, NavigableSet<String>>> all =
                new ArrayList<>(holder(role).statements.values());
        for (String arn : holder(role).attached) {
            all.addAll(holder(policy(arn)).statements.values());
        }
        return all;
    }

    private Holder holder(ResourceKey key) {
        return holders.getOrDefault(key, new Holder());
    }

    private static ResourceKey policy(String arn) {
        boolean isOwn = arn.startsWith("<" + POLICY + " ") && arn.endsWith(".Arn>");
        return new ResourceKey(
                POLICY, isOwn ? arn.substring(POLICY.length() + 2, arn.length() - ".Arn>".length()) : "");
    }
}
