package dev.cruddurc.proof.vocabulary;

import dev.cruddurc.proof.fact.Leaf;
import dev.cruddurc.proof.fact.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists without positions: by a member of their own, or as a set. */
final class Lists {
    private static final String ANY = "{}";

    private Lists() {}

    /** A list whose members are told apart by one of their own. */
    record Key(Pattern list, String member) {}

    /** Puts the value of a member where the position was. The member itself goes, unless it is all that there is. */
    static List<Leaf> keyed(List<Leaf> leaves, Key key) {
        Map<List<String>, String> names = new LinkedHashMap<>();
        Set<List<String>> taken = new LinkedHashSet<>();
        for (Leaf leaf : leaves) {
            List<String> path = leaf.path();
            int at = key.list().beginning(path).orElse(path.size());
            if (at + 2 == path.size()
                    && Leaf.isPosition(path.get(at))
                    && path.get(at + 1).equals(key.member())) {
                List<String> list = path.subList(0, at);
                String name = name(leaf.value());
                for (int copy = 2; !taken.add(with(list, name)); copy++) {
                    name = name(leaf.value()) + "#" + copy;
                }
                names.put(path.subList(0, at + 1), name);
            }
        }
        List<Leaf> out = new ArrayList<>();
        for (Leaf leaf : leaves) {
            List<String> path = leaf.path();
            int at = key.list().beginning(path).orElse(path.size());
            String name = at < path.size() ? names.get(path.subList(0, at + 1)) : null;
            if (name == null) {
                out.add(leaf);
            } else if (at + 2 < path.size() || !path.get(at + 1).equals(key.member()) || isAlone(leaf, leaves)) {
                List<String> renamed = new ArrayList<>(path);
                renamed.set(at, name);
                out.add(new Leaf(renamed, leaf.value()));
            }
        }
        return out;
    }

    /** Members of a list, or the one that stands instead of a list, without a position. */
    static Leaf unordered(Leaf leaf, Pattern set) {
        List<String> path = leaf.path();
        int at = set.beginning(path).orElse(-1);
        boolean isMember = at + 1 == path.size() && at >= 0 && Leaf.isPosition(path.get(at));
        return at == path.size() || isMember ? new Leaf(with(path.subList(0, at), ANY), leaf.value()) : leaf;
    }

    private static boolean isAlone(Leaf leaf, List<Leaf> leaves) {
        List<String> member = leaf.path().subList(0, leaf.path().size() - 1);
        return leaves.stream()
                .noneMatch(other -> !other.equals(leaf)
                        && other.path().size() > member.size()
                        && other.path().subList(0, member.size()).equals(member));
    }

    /** A wildcard is proven by the same record as the name below it. */
    private static String name(Term key) {
        String name = key instanceof Term.Text text ? text.value() : key.toString();
        return name.startsWith("*.") ? name.substring(2) : name;
    }

    private static List<String> with(List<String> path, String step) {
        List<String> more = new ArrayList<>(path);
        more.add(step);
        return more;
    }
}
