package dev.cruddurc.config.schema;

import com.networknt.schema.path.NodePath;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Span;
import java.util.Optional;

/**
 * A value of the file beside what the schema says about its place.
 *
 * @param key the range of the key that it stands under; for an item that of the item, for the file its first character
 */
record Site(KeyPath path, Span key, Node node, Shape shape) {
    static Site of(Node.Mapping tree, Shape shape) {
        return new Site(KeyPath.ROOT, Span.startOf(tree.span().file()), tree, shape);
    }

    Site of(Node.Entry entry) {
        return new Site(path.key(entry.name()), entry.key().span(), entry.value(), shape.key(entry.name()));
    }

    Site item(Node item, int index, Shape items) {
        return new Site(path.item(index), item.span(), item, items);
    }

    /** The value at a place below, named as the validator names it. */
    Site at(NodePath location) {
        Site site = this;
        for (int depth = 0; depth < location.getNameCount(); depth++) {
            site = site.step(location.getElement(depth));
        }
        return site;
    }

    private Site step(Object element) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.entry(element.toString()).map(this::of).orElse(this);
        }
        if (node instanceof Node.Sequence sequence && element instanceof Integer index) {
            return item(sequence.items().get(index), index, shape.item());
        }
        return this;
    }

    /** The scalar that it is, if it is one. */
    Optional<Node.Scalar> scalar() {
        return node instanceof Node.Scalar scalar ? Optional.of(scalar) : Optional.empty();
    }

    /** What carets are put under: the value, or its key where the value is nothing or spans lines. */
    Span span() {
        Span own = node.span();
        boolean nothing = own.line() == own.endLine() && own.column() == own.endColumn();
        return nothing || own.endLine() > own.line() ? key : own;
    }
}
