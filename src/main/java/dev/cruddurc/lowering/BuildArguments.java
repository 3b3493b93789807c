package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Image;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.ServiceDefinition.Variable;
import dev.cruddurc.config.language.Template;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.model.Value;
import java.util.List;

/** An image is built before anything is deployed, so what goes into it must be known when compiling. */
final class BuildArguments {
    private BuildArguments() {}

    /** Reports every reference in an argument to what has no value yet. */
    static void check(Draft draft, ServiceDefinition service) {
        for (Image image : Images.of(service)) {
            if (image instanceof Image.Built built) {
                for (Variable argument : built.args()) {
                    check(draft, argument);
                }
            }
        }
    }

    private static void check(Draft draft, Variable argument) {
        for (Template.Part part : argument.value().parts()) {
            if (part instanceof Template.Reference reference
                    && !isKnown(draft.references().value(new Template(List.of(part), reference.span())))) {
                draft.diagnostics()
                        .add(Diagnostic.of(
                                        Code.NOT_KNOWN_AT_COMPILE_TIME,
                                        reference.span(),
                                        "the build argument `" + argument.name().value()
                                                + "` is known only when deployed")
                                .label("has no value yet when the image is built")
                                .help(
                                        reference instanceof Template.Known
                                                ? "pin the account: `account: \"111122223333\"` at the top of the file"
                                                : "add `domain:`, so that the address is known; or read it when the"
                                                        + " container starts, from `env:`"));
            }
        }
    }

    private static boolean isKnown(Value value) {
        if (value instanceof Value.Joined joined) {
            return joined.parts().stream().allMatch(BuildArguments::isKnown);
        }
        return value instanceof Value.Text || value == Value.Pseudo.REGION;
    }
}
