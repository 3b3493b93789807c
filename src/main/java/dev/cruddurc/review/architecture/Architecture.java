package dev.cruddurc.review.architecture;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.artifact.DocumentFault;
import dev.cruddurc.artifact.Documents;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.review.architecture.Drawing.Box;
import dev.cruddurc.review.architecture.Drawing.Edge;
import dev.cruddurc.review.architecture.Layout.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code review/architecture.svg}, and the same as Mermaid. */
public final class Architecture {
    /** Pixels around what lies in the network. */
    private static final int MARGIN = 18;

    private Architecture() {}

    /** The artifact. */
    public static Artifact svg(Deployment deployment, Documents documents) throws DocumentFault {
        Drawing drawing = Sketch.of(deployment);
        Layout.Result layout = Layout.of(drawing);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("title", drawing.title());
        data.put("network", drawing.network());
        data.put("width", layout.width());
        data.put("height", layout.height() + 20);
        data.put("frame", frame(drawing, layout));
        List<Map<String, Object>> boxes = new ArrayList<>();
        for (int at = 0; at < drawing.boxes().size(); at++) {
            boxes.add(box(drawing.boxes().get(at), layout.places().get(at)));
        }
        data.put("boxes", boxes);
        data.put(
                "lines",
                layout.lines().stream()
                        .filter(line -> line.edge().shown())
                        .map(Architecture::line)
                        .toList());
        return new Artifact("review/architecture.svg", documents.render("architecture.svg.ftl", data));
    }

    /** The drawing as a flowchart of Mermaid. */
    public static String mermaid(Deployment deployment) {
        Drawing drawing = Sketch.of(deployment);
        StringBuilder out = new StringBuilder("flowchart LR\n");
        for (int at = 0; at < drawing.boxes().size(); at++) {
            if (!drawing.boxes().get(at).kind().isInNetwork()) {
                node(at, drawing.boxes().get(at), out.append("  "));
            }
        }
        out.append("  subgraph network[\"").append(quoted(drawing.network())).append("\"]\n");
        for (int at = 0; at < drawing.boxes().size(); at++) {
            if (drawing.boxes().get(at).kind().isInNetwork()) {
                node(at, drawing.boxes().get(at), out.append("    "));
            }
        }
        out.append("  end\n");
        for (Edge edge : drawing.edges()) {
            if (edge.shown()) {
                out.append("  n").append(edge.from()).append(" -->");
                out.append(edge.label().isEmpty() ? "" : "|\"" + quoted(edge.label()) + "\"|");
                out.append(" n").append(edge.to()).append('\n');
            }
        }
        return out.toString();
    }

    private static void node(int at, Box box, StringBuilder out) {
        boolean store = box.kind() == Drawing.Kind.STORE;
        out.append('n').append(at).append(store ? "[(\"" : "[\"").append(quoted(box.title()));
        box.lines().forEach(line -> out.append("<br>").append(quoted(line)));
        out.append(store ? "\")]\n" : "\"]\n");
    }

    /** Mermaid's own entities, by number; whatever is not a plain letter or mark is one. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || " .,:/+-_*".indexOf(c) >= 0) {
                out.appendCodePoint(c);
            } else {
                out.append('#').append(c).append(';');
            }
        });
        return out.toString();
    }

    private static Map<String, Object> frame(Drawing drawing, Layout.Result layout) {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = 0;
        int bottom = 0;
        for (int at = 0; at < drawing.boxes().size(); at++) {
            Place place = layout.places().get(at);
            if (drawing.boxes().get(at).kind().isInNetwork()) {
                left = Math.min(left, place.x());
                top = Math.min(top, place.y());
                right = Math.max(right, place.x() + place.width());
                bottom = Math.max(bottom, place.y() + place.height());
            }
        }
        Place frame = new Place(left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN);
        return place(frame);
    }

    private static Map<String, Object> place(Place place) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("x", place.x());
        data.put("y", place.y());
        data.put("width", place.width());
        data.put("height", place.height());
        return data;
    }

    private static Map<String, Object> box(Box box, Place place) {
        Map<String, Object> data = place(place);
        data.put("kind", box.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        data.put("title", box.title());
        data.put("lines", box.lines());
        return data;
    }

    private static Map<String, Object> line(Layout.Line line) {
        StringBuilder path = new StringBuilder();
        for (int[] point : line.points()) {
            path.append(path.isEmpty() ? "M" : " L")
                    .append(point[0])
                    .append(' ')
                    .append(point[1]);
        }
        int[] end = line.points().get(line.points().size() - 1);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("path", path.toString());
        data.put("label", line.edge().label());
        data.put("x", end[0] - 46);
        data.put("y", end[1] - 6);
        return data;
    }
}
