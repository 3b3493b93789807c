package dev.cruddurc.config.parse;

import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Span;
import java.util.Locale;

/** Finds the texts that CloudFormation would resolve: it does so in any string, and there is no escape. */
public final class ResolveCheck {
    private static final String RESOLVE = "{{resolve:";

    private ResolveCheck() {}

    /** Reports every key and value below a node that holds such a text. */
    public static void check(Node node, Findings findings) {
        if (node instanceof Node.Scalar scalar) {
            check(scalar, findings);
        } else if (node instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                check(item, findings);
            }
        } else if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                check(entry.key(), findings);
                check(entry.value(), findings);
            }
        }
    }

    /** Whether CloudFormation would resolve a text. */
    public static boolean isResolved(String text) {
        return text.indexOf("{{") >= 0 && text.toLowerCase(Locale.ROOT).contains(RESOLVE);
    }

    /** The fault of a text that only its references make one. */
    public static Diagnostic filledIn(Span place) {
        return Diagnostic.of(
                        Code.RESOLVE_IN_TEXT,
                        place,
                        "CloudFormation would resolve this text once its references are filled in")
                .label("becomes a dynamic reference")
                .help("name the secret under `secrets`, or the value under `parameters`");
    }

    private static void check(Node.Scalar scalar, Findings findings) {
        String text = scalar.text();
        if (!isResolved(text)) {
            return;
        }
        int start = text.toLowerCase(Locale.ROOT).indexOf(RESOLVE);
        int length = start + RESOLVE.length() <= text.length() ? RESOLVE.length() : text.length() - start;
        findings.add(Diagnostic.of(
                        Code.RESOLVE_IN_TEXT,
                        Spans.slice(scalar, start, start + length),
                        "CloudFormation would resolve this text, and there is no way to escape it")
                .label("is a dynamic reference")
                .help("name the secret under `secrets`, or the value under `parameters`"));
    }
}
