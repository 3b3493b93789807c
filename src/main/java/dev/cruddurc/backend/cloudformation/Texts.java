package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Writes text so that CloudFormation and its linter take it for text.
 *
 * <p>CloudFormation itself reads <code>${...}</code> only inside {@code Fn::Sub}. cfn-lint, though, takes a plain string with the
 * <code>${Name}</code> of something in the template for a forgotten {@code Fn::Sub} (E1029), so such a text is cut at
 * <code>${</code> and joined by it again. A text that is the name of a pseudo parameter is taken for a forgotten {@code Ref} (W1054)
 * and cut at its colons, and one that is a dynamic reference but for its spaces for a misspelt one (W1053) and cut at its braces.
 * Dynamic references in double braces have no escape at all: user text that has one never gets here.
 */
final class Texts {
    private static final String OPENING = "${";
    private static final String BRACES = "{{";
    private static final List<String> PSEUDO = List.of(
            "AWS::AccountId",
            "AWS::NoValue",
            "AWS::NotificationARNs",
            "AWS::Partition",
            "AWS::Region",
            "AWS::StackId",
            "AWS::StackName",
            "AWS::URLSuffix");

    private Texts() {}

    /**
     * A text that stands alone.
     *
     * @param isName whether something in the template has this name
     */
    static Json plain(String text, Predicate<String> isName) {
        if (text.startsWith("AWS::") && PSEUDO.contains(text)) {
            return cut(text, "::");
        }
        if (text.contains(BRACES) && text.contains("resolve:")) {
            return cut(text, BRACES);
        }
        return namesSomething(text, isName) ? cut(text, OPENING) : Json.of(text);
    }

    /** Whether a text can stand in {@code Fn::Sub} as it is, whatever comes before and after it. */
    static boolean isSafeInSub(String text) {
        return text.indexOf('$') < 0 && !text.contains(BRACES);
    }

    /**
     * A text as one of the parts of {@code Fn::Join}. A text that kept its parts out of {@code Fn::Sub} is a join of its own:
     * otherwise cfn-lint asks for {@code Fn::Sub} all the same (I1022).
     */
    static Json part(String text) {
        return isSafeInSub(text) ? Json.of(text) : cut(text, text.indexOf('$') >= 0 ? "$" : BRACES);
    }

    private static Json cut(String text, String at) {
        List<Json> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(at); end >= 0; end = text.indexOf(at, start)) {
            parts.add(Json.of(text.substring(start, end)));
            start = end + at.length();
        }
        parts.add(Json.of(text.substring(start)));
        return Intrinsic.join(at, parts);
    }

    private static boolean namesSomething(String text, Predicate<String> isName) {
        for (int at = text.indexOf(OPENING); at >= 0; at = text.indexOf(OPENING, at + 1)) {
            int end = text.indexOf('}', at);
            if (end < 0) {
                return false;
            }
            String inside = text.substring(at + OPENING.length(), end);
            int dot = inside.indexOf('.');
            if (PSEUDO.contains(inside) || isName.test(dot < 0 ? inside : inside.substring(0, dot))) {
                return true;
            }
        }
        return false;
    }
}
