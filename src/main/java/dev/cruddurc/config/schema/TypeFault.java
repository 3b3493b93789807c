package dev.cruddurc.config.schema;

import dev.cruddurc.config.tree.Node;
import dev.cruddurc.config.tree.ScalarType;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Quoted;
import java.util.Optional;

/** Sentences about values of another type than their place takes. */
final class TypeFault {
    private TypeFault() {}

    /** A list where a mapping goes, text where a number goes, and so on. */
    static Diagnostic type(Site site) {
        Optional<Node.Scalar> scalar = site.scalar();
        if (scalar.isPresent()
                && site.shape().isNumeric()
                && isOtherSpelling(scalar.get().text())) {
            return notCanonical(site, scalar.get().text());
        }
        if (scalar.isPresent() && scalar.get().type() == ScalarType.NULL) {
            return nothing(site);
        }
        Diagnostic diagnostic = Diagnostic.of(
                Code.WRONG_TYPE,
                site.span(),
                Words.subject(site.path()) + " takes " + Words.taken(site.shape()) + ", not " + Words.found(site));
        return help(site).map(diagnostic::help).orElse(diagnostic);
    }

    private static Optional<String> help(Site site) {
        Shape shape = site.shape();
        if (site.node() instanceof Node.Scalar scalar) {
            String text = scalar.text();
            if (shape.takes("boolean") && Words.isOldBoolean(scalar)) {
                return Optional.of("write " + (Words.isYes(text) ? "true" : "false"));
            }
            if (shape.takes("string") && !shape.isNumeric() && scalar.plain()) {
                return Optional.of(
                        "put it in quotes: \"" + Quoted.bare(site.path().name(), text) + "\"");
            }
            if (shape.takes("array")) {
                return Optional.of(
                        "write it as a list: `[" + Quoted.bare(site.path().name(), text) + "]`");
            }
        }
        if (shape.takes("object")) {
            return Optional.of("write its keys below it, each on a line of its own and indented");
        }
        return Optional.empty();
    }

    /** A key without a value outside of an environment. */
    static Diagnostic nothing(Site site) {
        boolean text = site.shape().takes("string")
                && !site.shape().isNumeric()
                && site.shape().find("pattern").isEmpty()
                && site.shape().find("minLength").isEmpty();
        Diagnostic diagnostic = Diagnostic.of(
                        Code.WRONG_TYPE, site.span(), Words.subject(site.path()) + " has no value")
                .help((text ? "write \"\" for the empty text" : "give it " + Words.taken(site.shape()))
                        + ", or delete the key");
        boolean written =
                site.scalar().filter(scalar -> !scalar.text().isEmpty()).isPresent();
        return written
                ? diagnostic.note("null removes a key in an environment, and means nothing elsewhere")
                : diagnostic;
    }

    /** Whether a text is a number in a spelling that the language does not take. */
    static boolean isOtherSpelling(String text) {
        return CanonicalNumber.isNumberLike(text)
                && !CanonicalNumber.canonical(text).equals(Optional.of(text));
    }

    /** A number in a spelling that not all readers understand alike. */
    static Diagnostic notCanonical(Site site, String text) {
        Diagnostic diagnostic = Diagnostic.of(
                        Code.NOT_CANONICAL_NUMBER,
                        site.span(),
                        Words.subject(site.path()) + " is " + Quoted.of(text) + ", which is not a canonical decimal")
                .note(
                        "canonical decimals have no leading zeros, plus signs, underscores, exponents or marks of a base");
        return CanonicalNumber.canonical(text)
                .map(number -> diagnostic.help("write " + number))
                .orElse(diagnostic);
    }
}
