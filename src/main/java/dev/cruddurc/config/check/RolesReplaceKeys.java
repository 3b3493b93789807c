package dev.cruddurc.config.check;

import dev.cruddurc.config.language.SecretReference;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;

/** A task has a role; keys of a user, even secret ones, come before it and leave its grants unused. */
final class RolesReplaceKeys implements Check {
    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        for (Part part : Part.of(system)) {
            for (SecretReference secret : part.secrets()) {
                if (secret.variable().value().equals("AWS_ACCESS_KEY_ID")) {
                    diagnostics.add(Diagnostic.of(
                                    Code.STATIC_KEYS,
                                    secret.variable().span(),
                                    "`" + part.name().value()
                                            + "` gets the access keys of a user, though its task has a role")
                            .label("comes before the role in every SDK")
                            .help("leave the keys out, and write what the application needs under `permissions:`"));
                }
            }
        }
    }
}
