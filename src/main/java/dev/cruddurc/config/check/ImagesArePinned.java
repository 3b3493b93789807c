package dev.cruddurc.config.check;

import dev.cruddurc.config.language.Image;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.language.SystemDefinition.Mirror;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;

/** An image is what it was when it was tried: {@code latest} is another one from day to day. */
final class ImagesArePinned implements Check {
    private static final String LATEST = "latest";

    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        for (Mirror mirror : system.mirrors()) {
            pulled(mirror.image(), diagnostics);
        }
        for (Part part : Part.of(system)) {
            if (part.image() instanceof Image.Pulled pulled) {
                pulled(pulled.reference(), diagnostics);
            } else if (part.image() instanceof Image.Built built
                    && built.tag().value().equals(LATEST)) {
                diagnostics.add(
                        built.mutable()
                                ? moving(built.tag())
                                : Diagnostic.of(
                                                Code.TAG_CANNOT_MOVE,
                                                built.tag().span(),
                                                "`latest` can be pushed once, and never again: tags are immutable")
                                        .label("would have to move")
                                        .help("tag each build, such as `v1`; or say `mutable: true`"));
            }
        }
    }

    private static void pulled(Located<String> reference, Diagnostics diagnostics) {
        if (reference.value().endsWith(":" + LATEST)) {
            diagnostics.add(moving(reference));
        }
    }

    private static Diagnostic moving(Located<String> place) {
        return Diagnostic.of(Code.MOVING_TAG, place.span(), "`latest` is whatever was pushed last when a task starts")
                .label("may differ between two tasks of one service")
                .help("name a version or a digest");
    }
}
