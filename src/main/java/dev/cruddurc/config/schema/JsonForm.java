package dev.cruddurc.config.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.config.tree.ScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The tree as the validator takes it. Types follow the core schema of YAML 1.2, with two turns that the place decides: where a number
 * is meant, canonical digits are one also in quotes, and other spellings are none; where text is taken as well, digits are text.
 */
final class JsonForm {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String ENVIRONMENTS = "environments";

    private final List<Site> nothing = new ArrayList<>();
    private final List<Site> unclear = new ArrayList<>();

    /** The values that are null where null has no meaning. */
    List<Site> nothing() {
        return nothing;
    }

    /** The whole numbers that readers of YAML 1.1 and 1.2 take for different ones. */
    List<Site> unclear() {
        return unclear;
    }

    JsonNode of(Site site) {
        return of(site, false);
    }

    /** @param overlay whether the value is what an environment has different: there null removes what is below it */
    private JsonNode of(Site site, boolean overlay) {
        if (site.node() instanceof Node.Mapping mapping) {
            ObjectNode object = NODES.objectNode();
            boolean overlays = site.path().depth() == 1 && site.path().name().equals(ENVIRONMENTS);
            for (Node.Entry entry : mapping.entries()) {
                object.set(entry.name(), of(site.of(entry), overlay || overlays));
            }
            return object;
        }
        if (site.node() instanceof Node.Sequence sequence) {
            ArrayNode array = NODES.arrayNode(sequence.items().size());
            Shape items = site.shape().item();
            for (int index = 0; index < sequence.items().size(); index++) {
                array.add(of(site.item(sequence.items().get(index), index, items), overlay));
            }
            return array;
        }
        return scalar(site, (Node.Scalar) site.node(), overlay);
    }

    private JsonNode scalar(Site site, Node.Scalar scalar, boolean overlay) {
        Shape shape = site.shape();
        ScalarType type = scalar.type();
        if (type == ScalarType.NULL) {
            if (!overlay && !shape.isEmpty()) {
                nothing.add(site);
            }
            return NODES.nullNode();
        }
        if (type == ScalarType.BOOLEAN) {
            return NODES.booleanNode(
                    scalar.text().charAt(0) == 't' || scalar.text().charAt(0) == 'T');
        }
        boolean numeric = shape.isNumeric();
        boolean digits = type == ScalarType.INTEGER || type == ScalarType.DECIMAL;
        boolean digitsAreText = !numeric && shape.takes("string");
        if (digits && digitsAreText && !shape.takes("number") && !shape.takes("integer")) {
            return NODES.numberNode(0);
        }
        if ((digits || numeric) && !digitsAreText && CanonicalNumber.is(scalar.text(), shape.takes("number"))) {
            return number(scalar.text());
        }
        if (numeric && type == ScalarType.INTEGER) {
            unclear.add(site);
        }
        return NODES.textNode(scalar.text());
    }

    /** As the schema's own numbers are read, so that listed values are equal. */
    private static JsonNode number(String text) {
        if (text.indexOf('.') >= 0) {
            return NODES.numberNode(new BigDecimal(text));
        }
        if (text.length() < 10) {
            return NODES.numberNode(Integer.parseInt(text));
        }
        return NODES.numberNode(new BigInteger(text));
    }
}
