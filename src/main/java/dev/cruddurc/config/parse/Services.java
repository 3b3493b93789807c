package dev.cruddurc.config.parse;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Span;

/** Names of services that must exist. */
final class Services {
    private static final int MOST_LISTED = 8;

    private Services() {}

    /** Says that there is no such service. */
    static void unknown(String name, Span span, Context context) {
        Diagnostic error = Diagnostic.of(Code.UNKNOWN_SERVICE, span, "there is no service `" + name + "`")
                .label("is not under `services`");
        context.add(context.findings()
                .nearest(name, context::services)
                .map(near -> error.help("did you mean `" + near + "`?"))
                .orElseGet(() -> listed(error, context)));
    }

    /** Where there are few, all that could be meant. */
    private static Diagnostic listed(Diagnostic error, Context context) {
        return context.services().size() > MOST_LISTED
                ? error
                : error.help("the services are `" + String.join("`, `", context.services()) + "`");
    }
}
