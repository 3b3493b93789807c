package dev.cruddurc.review.architecture;

import java.util.List;

/**
 * What is drawn.
 *
 * @param boxes in a fixed order; edges name them by their positions
 */
public record Drawing(String title, String network, List<Box> boxes, List<Edge> edges) {
    public Drawing {
        boxes = List.copyOf(boxes);
        edges = List.copyOf(edges);
    }

    /** What a box stands for, which says how it looks and where it may stand. */
    public enum Kind {
        INTERNET,
        STAGE,
        LOAD_BALANCER,
        SERVICE,
        STORE;

        boolean isInNetwork() {
            return this == LOAD_BALANCER || this == SERVICE;
        }
    }

    /** A box with a title and lines of text. */
    public record Box(Kind kind, String title, List<String> lines) {
        public Box {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Who calls whom.
     *
     * @param label such as a port; may be empty
     * @param shown whether it is drawn, or only keeps the order
     */
    public record Edge(int from, int to, String label, boolean shown) {}
}
