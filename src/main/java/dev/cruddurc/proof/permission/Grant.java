package dev.cruddurc.proof.permission;

import dev.cruddurc.proof.fact.Term;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Actions on resources.
 *
 * @param actions patterns such as {@code ssm:*}
 * @param resources patterns of ARNs, printed as terms are; {@code *} and {@code ?} in their text are wild
 */
public record Grant(NavigableSet<String> actions, NavigableSet<String> resources) {
    public Grant {
        actions = Collections.unmodifiableNavigableSet(new TreeSet<>(actions));
        resources = Collections.unmodifiableNavigableSet(new TreeSet<>(resources));
    }

    /** Of one action on one resource. */
    static Grant of(String action, String resource) {
        NavigableSet<String> actions = new TreeSet<>();
        actions.add(action);
        NavigableSet<String> resources = new TreeSet<>();
        resources.add(resource);
        return new Grant(actions, resources);
    }

    /** A value as a pattern: text as it stands, and in angle brackets what only an account knows. */
    public static String pattern(Term term) {
        if (term instanceof Term.Text text) {
            return text.value();
        }
        if (term instanceof Term.Joined joined) {
            StringBuilder out = new StringBuilder();
            joined.parts().forEach(part -> out.append(pattern(part)));
            return out.toString();
        }
        return term.toString();
    }
}
