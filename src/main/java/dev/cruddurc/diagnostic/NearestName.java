package dev.cruddurc.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name that was probably meant, by the distance of Damerau and Levenshtein (a slip of one letter, or of two beside each other). */
public final class NearestName {
    private NearestName() {}

    /** The nearest of the names that exist, if one is near enough to be meant; the first in order where several are equally near. */
    public static Optional<String> of(String written, Collection<String> existing) {
        String wanted = folded(written);
        // A third of the letters may be wrong: more, and every short name resembles every other.
        int best = Math.max(1, wanted.length() / 3) + 1;
        String nearest = "";
        for (String name : existing) {
            String candidate = folded(name);
            if (Math.abs(candidate.length() - wanted.length()) <= best) {
                int distance = distance(wanted, candidate);
                if (distance < best || (distance == best && !nearest.isEmpty() && name.compareTo(nearest) < 0)) {
                    best = distance;
                    nearest = name;
                }
            }
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    /** Case and word marks are not what tells names apart: {@code stop_timeout} means {@code stopTimeout}. */
    private static String folded(String name) {
        return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int cost = Math.min(Math.min(previous[j], current[j - 1]) + 1, previous[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                current[j] = cost;
            }
            int[] free = before;
            before = previous;
            previous = current;
            current = free;
        }
        return previous[b.length()];
    }
}
