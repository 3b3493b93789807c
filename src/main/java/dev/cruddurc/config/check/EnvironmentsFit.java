package dev.cruddurc.config.check;

import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;

/** A container has a hundred variables at most: of more, CloudFormation is reported to pass on none, and to say nothing. */
final class EnvironmentsFit implements Check {
    private static final int MOST = 100;

    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        for (Part part : Part.of(system)) {
            if (part.env().size() > MOST) {
                diagnostics.add(Diagnostic.of(
                                Code.LIMIT_EXCEEDED,
                                part.env().get(MOST).name().span(),
                                "`" + part.name().value() + "` has "
                                        + part.env().size() + " variables, and a container takes " + MOST)
                        .label("is one too many, in the order of their names")
                        .help("put several values into one variable, or into a file of the image"));
            }
        }
    }
}
