package dev.cruddurc.lowering;

import dev.cruddurc.model.Naming;

/**
 * Where a rule stands among the others of its listener: a band by how specific it is, and within the band a place by the hash of its
 * own conditions, so that no other rule's coming or going moves it. Wherever one rule matches a part of what another matches, its
 * band comes first. A listener's priorities are 1 to 50000 (Elastic Load Balancing API).
 *
 * <p>Within a host class the bands are: literal paths, then patterns by their count of literal characters from many to few, then no
 * path. The widths follow what files are like: exact hosts, short prefixes.
 */
final class RulePriority {
    private static final int LONGEST_PATH = 128;
    private static final int SHORT_PATH = 24;

    /** The widths of the bands of one host class, and where the class begins. */
    private record HostClass(int start, int literal, int shortPattern, int longPattern, int noPath) {}

    private static final HostClass EXACT = new HostClass(1, 4000, 600, 40, 16000);
    private static final HostClass WILDCARD_DEEP = new HostClass(38561, 200, 40, 4, 600);
    private static final HostClass WILDCARD = new HostClass(40737, 200, 40, 4, 600);
    private static final HostClass WILDCARD_SHALLOW = new HostClass(42913, 200, 40, 4, 600);
    private static final HostClass NONE = new HostClass(45089, 1000, 100, 5, 700);

    private RulePriority() {}

    /**
     * A rule's priority.
     *
     * @param host empty for none
     * @param path the first path pattern, empty for none
     * @param others how many further conditions there are
     * @param conditions a text of all conditions, the same for the same rule
     */
    static int of(String host, String path, int others, String conditions) {
        HostClass hosts = hostClass(host);
        int literals = literals(path);
        int start = hosts.start();
        int width = hosts.literal();
        if (path.isEmpty() || literals < path.length()) {
            start += hosts.literal();
            for (int length = LONGEST_PATH; length > 0; length--) {
                width = length > SHORT_PATH ? hosts.longPattern() : hosts.shortPattern();
                if (!path.isEmpty() && length == Math.max(1, literals)) {
                    return within(start, width, others, conditions);
                }
                start += width;
            }
            width = hosts.noPath();
        }
        return within(start, width, others, conditions);
    }

    /** Rules with further conditions take the first quarter of a band, those with more of them first. */
    private static int within(int start, int width, int others, String conditions) {
        long hash = Long.parseLong(Naming.hash(conditions), 16);
        if (width < 12) {
            return (int) (start + hash % width);
        }
        int part = width / 12;
        if (others == 0) {
            return (int) (start + 3L * part + hash % (width - 3L * part));
        }
        return (int) (start + (long) (3 - Math.min(3, others)) * part + hash % part);
    }

    private static HostClass hostClass(String host) {
        if (host.isEmpty()) {
            return NONE;
        }
        if (host.indexOf('*') < 0 && host.indexOf('?') < 0) {
            return EXACT;
        }
        int labels = host.length() - host.replace(".", "").length() + 1;
        return labels > 3 ? WILDCARD_DEEP : labels == 3 ? WILDCARD : WILDCARD_SHALLOW;
    }

    private static int literals(String path) {
        return path.replace("*", "").replace("?", "").length();
    }
}
