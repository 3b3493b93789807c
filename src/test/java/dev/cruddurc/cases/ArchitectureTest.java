package dev.cruddurc.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.Compilation;
import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.diagnostic.SourceFile;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The drawing of a large system: well-formed, nothing on top of another, everything on the page. */
class ArchitectureTest {
    private static final int SERVICES = 30;

    @Test
    void thirtyServicesDoNotOverlap() throws Exception {
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg(system()))));
        int width = number(svg.getDocumentElement(), "width");
        int height = number(svg.getDocumentElement(), "height");
        NodeList all = svg.getElementsByTagName("rect");
        // The page and the network's frame come first.
        assertEquals(SERVICES + 4 + 3 + 2, all.getLength());
        for (int one = 2; one < all.getLength(); one++) {
            Element box = (Element) all.item(one);
            assertTrue(number(box, "x") >= 0 && number(box, "x") + number(box, "width") <= width);
            assertTrue(number(box, "y") >= 0 && number(box, "y") + number(box, "height") <= height);
            for (int other = one + 1; other < all.getLength(); other++) {
                assertTrue(areApart(box, (Element) all.item(other)), "boxes " + one + " and " + other);
            }
        }
    }

    /** The services that no other one calls stand in the order of their names, by which a reader looks them up. */
    @Test
    void servicesStandInTheOrderOfTheirNames() throws Exception {
        NodeList titles = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg(system()))))
                .getElementsByTagName("text");
        Map<Integer, List<Integer>> columns = new TreeMap<>();
        for (int at = 0; at < titles.getLength(); at++) {
            Element title = (Element) titles.item(at);
            if (title.getTextContent().startsWith("service-")) {
                columns.computeIfAbsent(number(title, "x"), x -> new ArrayList<>())
                        .add(number(title, "y"));
            }
        }
        List<Integer> widest = columns.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElseThrow();
        assertTrue(widest.size() > SERVICES / 2);
        assertEquals(widest.stream().sorted().toList(), widest);
    }

    private static boolean areApart(Element one, Element other) {
        return number(one, "x") + number(one, "width") <= number(other, "x")
                || number(other, "x") + number(other, "width") <= number(one, "x")
                || number(one, "y") + number(one, "height") <= number(other, "y")
                || number(other, "y") + number(other, "height") <= number(one, "y");
    }

    private static int number(Element element, String name) {
        return Integer.parseInt(element.getAttribute(name));
    }

    private static String svg(String yaml) {
        Compilation compilation = new Compiler()
                .compile(SourceFile.of("cruddur.yaml", yaml), Optional.empty(), EnumSet.of(Target.REVIEW));
        return compilation.artifacts().stream()
                .filter(artifact -> artifact.path().endsWith(".svg"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(compilation.diagnostics()))
                .content();
    }

    /** Every third service has no route, every fifth calls another and one of three data stores. */
    private static String system() {
        StringBuilder yaml = new StringBuilder(
                "app: big\nregion: us-east-1\ndomain: {name: big.example, zone: create}\nservices:\n");
        for (int at = 0; at < SERVICES; at++) {
            yaml.append("  service-").append(at).append(":\n    image: {build: ./s, tag: v1}\n    port: ");
            yaml.append(3000 + at).append('\n');
            yaml.append(at % 3 == 2 ? "" : "    route: s" + at + ".big.example\n");
            if (at % 5 == 0 && at > 0) {
                yaml.append("    uses: [service-").append(at - 1).append(", {securityGroup: sg-0123456789abcdef");
                yaml.append(at % 3).append(", port: 5432}]\n");
            }
        }
        return yaml.toString();
    }
}
