package dev.cruddurc.config.parse;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Span;

/** Names of services that must exist. */
final class Services {
    private Services() {}

    /** Says that there is no such service. */
    static void unknown(String name, Span span, Context context) {
        Diagnostic error = Diagnostic.of(Code.UNKNOWN_SERVICE, span, "there is no service `" + name + "`")
                .label("is not under `services`");
        context.add(context.findings()
                .nearest(name, context::services)
                .map(near -> error.help("did you mean `" + near + "`?"))
                .orElse(error));
    }
}
