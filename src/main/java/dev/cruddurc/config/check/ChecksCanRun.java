package dev.cruddurc.config.check;

import dev.cruddurc.config.language.Image;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;

/** The image of the X-Ray daemon has neither a shell nor any tool: a check in it fails always, and takes the task along. */
final class ChecksCanRun implements Check {
    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        for (Part part : Part.of(system)) {
            if (part.image() instanceof Image.Pulled pulled
                    && pulled.reference().value().contains("aws-xray-daemon")) {
                part.health()
                        .filter(health -> !health.command().isEmpty())
                        .ifPresent(health -> diagnostics.add(Diagnostic.of(
                                        Code.CHECK_WITHOUT_SHELL,
                                        health.command().get(0).span(),
                                        "the image of `" + part.name().value() + "` has nothing that could run a check")
                                .label("fails always")
                                .related(pulled.reference().span(), "the X-Ray daemon alone")
                                .help("leave `health:` out, or say `tracing: xray` in place of the sidecar")));
            }
        }
    }
}
