package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Template;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a text into literals and references. */
final class TemplateParser {
    private final Node.Scalar scalar;
    private final String text;
    private final Context context;
    private final List<Template.Part> parts = new ArrayList<>();
    private final ReferencePlaces places;
    private final StringBuilder literal = new StringBuilder();

    private TemplateParser(Node.Scalar scalar, Context context) {
        this.scalar = scalar;
        this.text = scalar.text();
        this.context = context;
        this.places = new ReferencePlaces(context.source(), scalar);
    }

    /** The template that a scalar's source text is. */
    static Template parse(Node.Scalar scalar, Context context) {
        if (scalar.text().indexOf("${") < 0) {
            List<Template.Part> whole =
                    scalar.text().isEmpty() ? List.of() : List.of(new Template.Literal(scalar.text()));
            return new Template(whole, scalar.span());
        }
        return new TemplateParser(scalar, context).parse();
    }

    private Template parse() {
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("$${", at)) {
                literal.append("${");
                at += 3;
            } else if (text.startsWith("${", at)) {
                at = reference(at);
            } else {
                literal.append(text.charAt(at++));
            }
        }
        flush();
        return new Template(parts, scalar.span());
    }

    /** Takes the reference at an index and gives the index behind it. */
    private int reference(int start) {
        int end = text.indexOf('}', start);
        if (end < 0) {
            context.add(Diagnostic.of(Code.BAD_REFERENCE, places.next("${", start), "a reference that is not closed")
                    .label("has no `}`")
                    .help("close it, or write `$${` for a literal `${`"));
            return text.length();
        }
        String whole = text.substring(start, end + 1);
        Optional<Template.Reference> reference = References.resolve(whole, places.next(whole, start), context);
        if (reference.isPresent()) {
            flush();
            parts.add(reference.get());
        }
        return end + 1;
    }

    private void flush() {
        if (literal.length() > 0) {
            parts.add(new Template.Literal(literal.toString()));
            literal.setLength(0);
        }
    }
}
