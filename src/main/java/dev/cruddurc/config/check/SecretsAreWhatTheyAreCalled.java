package dev.cruddurc.config.check;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SecretReference;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import java.util.Locale;

/** A variable takes its value from a parameter that is called like it: two that are swapped show nowhere else. */
final class SecretsAreWhatTheyAreCalled implements Check {
    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        for (Part part : Part.of(system)) {
            for (SecretReference secret : part.secrets()) {
                if (secret.source() instanceof SecretReference.NamedParameter named) {
                    check(secret.variable(), named.parameter(), diagnostics);
                }
            }
        }
    }

    private static void check(Located<String> variable, Located<String> parameter, Diagnostics diagnostics) {
        String path = parameter.value();
        String leaf = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1);
        String one = folded(variable.value());
        String other = folded(leaf);
        if (!one.contains(other) && !other.contains(one)) {
            diagnostics.add(Diagnostic.of(
                            Code.SECRET_NAME_DIFFERS,
                            parameter.span(),
                            "`" + variable.value() + "` takes its value from a parameter called `" + leaf + "`")
                    .label("is called otherwise")
                    .related(variable.span(), "the variable")
                    .help("name the parameter of `" + variable.value() + "`, or accept `"
                            + Code.SECRET_NAME_DIFFERS.id() + "` with the reason"));
        }
    }

    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).replace("_", "").replace("-", "").replace(".", "");
    }
}
