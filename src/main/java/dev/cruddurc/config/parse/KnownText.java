package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.Template;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.util.Optional;

/** A text in a place that must be known when compiling. */
final class KnownText {
    private KnownText() {}

    /** The text with its references filled in; empty if one has no value yet, which is then reported. */
    static Optional<Located<String>> of(Node.Scalar scalar, Context context) {
        if (scalar.text().indexOf("${") < 0) {
            return Optional.of(new Located<>(scalar.text(), scalar.span()));
        }
        StringBuilder text = new StringBuilder();
        for (Template.Part part : TemplateParser.parse(scalar, context).parts()) {
            if (part instanceof Template.Literal literal) {
                text.append(literal.text());
            } else if (part instanceof Template.Reference reference) {
                Optional<String> value = value(reference, context);
                if (value.isEmpty()) {
                    unknown(reference, context);
                    return Optional.empty();
                }
                text.append(value.get());
            }
        }
        if (ResolveCheck.isResolved(text.toString())) {
            context.add(ResolveCheck.filledIn(scalar.span()));
            return Optional.empty();
        }
        return Optional.of(new Located<>(text.toString(), scalar.span()));
    }

    private static Optional<String> value(Template.Reference reference, Context context) {
        if (!(reference instanceof Template.Known known)) {
            return Optional.empty();
        }
        return switch (known.name()) {
            case APP -> Optional.of(context.app());
            case ENV -> Optional.of(context.environment().orElse("default"));
            case REGION -> Optional.of(context.region().orElse(""));
            case ACCOUNT -> context.account();
        };
    }

    private static void unknown(Template.Reference reference, Context context) {
        Diagnostic error = Diagnostic.of(
                        Code.NOT_KNOWN_AT_COMPILE_TIME, reference.span(), "this text must be known when compiling")
                .label("is known only when deployed");
        context.add(
                reference instanceof Template.Known
                        ? error.help("pin the account: `account: \"111122223333\"` at the top of the file")
                        : error.help("write the value itself"));
    }
}
