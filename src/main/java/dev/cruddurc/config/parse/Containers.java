package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.util.Set;

/** Names of containers that must be in the task. */
final class Containers {
    private Containers() {}

    /** Says that the task has no such container. */
    static void unknown(Located<String> name, Set<String> containers, Context context) {
        Diagnostic error = Diagnostic.of(
                        Code.UNKNOWN_CONTAINER, name.span(), "the task has no container `" + name.value() + "`")
                .label("is neither the service nor one of its sidecars");
        context.add(context.findings()
                .nearest(name.value(), () -> containers)
                .map(near -> error.help("did you mean `" + near + "`?"))
                .orElse(error));
    }
}
