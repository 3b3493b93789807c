package dev.cruddurc.config.check;

import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.ServiceDefinition.Variable;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.language.SystemDefinition.PlainParameter;
import dev.cruddurc.config.language.Template;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.Quoted;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands for a value of the reader's own has to be replaced by it: nobody expands it later. */
final class PlaceholdersAreFilledIn implements Check {
    private static final Pattern PLACEHOLDER = Pattern.compile(
            // <your-account-id>, <REGION>
            "<(?:[A-Za-z0-9]+[ _-])*(?i:your|my|account|region|here|id|name|arn|key|token|url|host|password|domain|value)"
                    + "(?:[ _-][A-Za-z0-9]+)*>"
                    // AWS_ACCOUNT_ID_HERE, YOUR_BUCKET, CHANGE_ME
                    + "|(?<![A-Za-z0-9])(?:[A-Z0-9]+_)+HERE(?![A-Za-z0-9_])"
                    + "|(?<![A-Za-z0-9_])YOUR_[A-Z0-9_]+"
                    + "|(?<![A-Za-z0-9_-])(?i:(?:change|replace|fill)[_-]?(?:me|this))(?![A-Za-z0-9_-])"
                    // $REGION and $(REGION), alone
                    + "|^\\$\\(?[A-Z][A-Z0-9_]*\\)?$");

    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        for (PlainParameter parameter : system.parameters()) {
            check(parameter.value(), diagnostics);
        }
        for (ServiceDefinition service : system.services()) {
            for (PlainParameter parameter : service.parameters()) {
                check(parameter.value(), diagnostics);
            }
        }
        for (Part part : Part.of(system)) {
            for (Variable variable : part.variables()) {
                check(variable.value(), diagnostics);
            }
        }
    }

    private static void check(Template value, Diagnostics diagnostics) {
        Optional<String> found = find(Literals.outline(value));
        if (found.isPresent()) {
            diagnostics.add(Diagnostic.of(
                            Code.PLACEHOLDER,
                            value.span(),
                            Quoted.of(found.get()) + " looks like a placeholder, and nobody fills it in")
                    .label("arrives as it stands here")
                    .help("write the value itself, or a reference such as `${region}` or `${account}`"));
        }
    }

    private static Optional<String> find(String text) {
        if (!mayHaveOne(text)) {
            return Optional.empty();
        }
        // Nobody's placeholder is longer, and a pattern takes its time.
        Matcher matcher = PLACEHOLDER.matcher(text.length() > 1000 ? text.substring(0, 1000) : text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** Whether a text has what each of the alternatives begins or ends with: nearly all texts have none of it. */
    private static boolean mayHaveOne(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean may = switch (c) {
                case '<' -> true;
                case '$' -> at == 0 && !text.startsWith("${");
                case 'H' -> text.startsWith("HERE", at);
                case 'Y' -> text.startsWith("YOUR_", at);
                case 'c', 'C' -> text.regionMatches(true, at, "change", 0, 6);
                case 'r', 'R' -> text.regionMatches(true, at, "replace", 0, 7);
                case 'f', 'F' -> text.regionMatches(true, at, "fill", 0, 4);
                default -> false;
            };
            if (may) {
                return true;
            }
        }
        return false;
    }
}
