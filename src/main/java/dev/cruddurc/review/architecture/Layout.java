package dev.cruddurc.review.architecture;

import dev.cruddurc.review.architecture.Drawing.Box;
import dev.cruddurc.review.architecture.Drawing.Edge;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.alg.layered.options.FixedAlignment;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Places the boxes of a drawing in layers from the left to the right, and routes its edges. */
final class Layout {
    /** Pixels of a letter at 12 pixels, on the wide side. */
    private static final double LETTER = 7.2;

    private static final double LINE = 17;
    private static final double PADDING = 12;
    private static final double LEAST_WIDTH = 120;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private Layout() {}

    /** A box's place. */
    record Place(int x, int y, int width, int height) {}

    /** An edge's bends, from its start to its end. */
    record Line(Edge edge, List<int[]> points) {}

    /** Where everything is. */
    record Result(List<Place> places, List<Line> lines, int width, int height) {}

    static Result of(Drawing drawing) {
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        root.setProperty(CoreOptions.RANDOM_SEED, 1);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(40));
        root.setProperty(CoreOptions.SPACING_NODE_NODE, 24.0);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 90.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 24.0);
        root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        root.setProperty(LayeredOptions.CROSSING_MINIMIZATION_FORCE_NODE_MODEL_ORDER, true);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_BK_FIXED_ALIGNMENT, FixedAlignment.BALANCED);
        List<ElkNode> nodes = new ArrayList<>();
        for (Box box : drawing.boxes()) {
            ElkNode node = ElkGraphUtil.createNode(root);
            int letters = box.lines().stream().mapToInt(String::length).max().orElse(0);
            letters = Math.max(letters, box.title().length() + 1);
            node.setWidth(Math.ceil(Math.max(LEAST_WIDTH, letters * LETTER + 2 * PADDING)));
            node.setHeight(Math.ceil(LINE * (box.lines().size() + 1) + 2 * PADDING));
            if (box.kind() == Drawing.Kind.STORE) {
                node.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.LAST_SEPARATE);
            }
            nodes.add(node);
        }
        List<ElkEdge> routed = new ArrayList<>();
        for (Edge edge : drawing.edges()) {
            routed.add(ElkGraphUtil.createSimpleEdge(nodes.get(edge.from()), nodes.get(edge.to())));
        }
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        List<Place> places = new ArrayList<>();
        for (ElkNode node : nodes) {
            places.add(
                    new Place(whole(node.getX()), whole(node.getY()), whole(node.getWidth()), whole(node.getHeight())));
        }
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < routed.size(); at++) {
            lines.add(new Line(drawing.edges().get(at), points(routed.get(at))));
        }
        return new Result(places, lines, whole(root.getWidth()), whole(root.getHeight()));
    }

    private static List<int[]> points(ElkEdge edge) {
        List<int[]> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new int[] {whole(section.getStartX()), whole(section.getStartY())});
            for (ElkBendPoint bend : section.getBendPoints()) {
                points.add(new int[] {whole(bend.getX()), whole(bend.getY())});
            }
            points.add(new int[] {whole(section.getEndX()), whole(section.getEndY())});
        }
        return points;
    }

    private static int whole(double number) {
        return (int) Math.round(number);
    }
}
