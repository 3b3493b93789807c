package dev.cruddurc.config.check;

import dev.cruddurc.config.language.Image;
import dev.cruddurc.config.language.ServiceDefinition.Variable;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import java.util.List;

/** Variables that a front end's build writes into its pages are arguments of the build: a running container ignores them. */
final class BuildsGetTheirVariables implements Check {
    /** Create React App, Vite, Next.js, Vue CLI and Gatsby read these when they build, and at no other time. */
    private static final List<String> PREFIXES = List.of("REACT_APP_", "VITE_", "NEXT_PUBLIC_", "VUE_APP_", "GATSBY_");

    /** Whether a build reads a variable of the name. */
    static boolean isOfABuild(String name) {
        return Words.startsWithAny(name, PREFIXES);
    }

    /** A name without what makes a build read it. */
    static String withoutPrefix(String name) {
        for (String prefix : PREFIXES) {
            if (name.startsWith(prefix)) {
                return name.substring(prefix.length());
            }
        }
        return name;
    }

    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        for (Part part : Part.of(system)) {
            if (part.image() instanceof Image.Built) {
                for (Variable variable : part.env()) {
                    String name = variable.name().value();
                    if (isOfABuild(name)) {
                        diagnostics.add(Diagnostic.of(
                                        Code.BUILD_VARIABLE_AT_RUN_TIME,
                                        variable.name().span(),
                                        "`" + name + "` is read by the build of `"
                                                + part.name().value() + "`, not by its container")
                                .label("comes too late here")
                                .help("move it to `args:` under `image:`"));
                    }
                }
            }
        }
    }
}
