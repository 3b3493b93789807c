package dev.cruddurc.config.check;

import dev.cruddurc.config.language.Image;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.Permission;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.ServiceDefinition.Variable;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.language.SystemDefinition.Mirror;
import dev.cruddurc.config.language.SystemDefinition.PlainParameter;
import dev.cruddurc.config.language.Template;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.Quoted;
import dev.cruddurc.diagnostic.Span;
import java.util.Optional;

/** What stands for a value of the reader's own has to be replaced by it: nobody expands it later. */
final class PlaceholdersAreFilledIn implements Check {
    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        for (PlainParameter parameter : system.parameters()) {
            check(parameter.value(), diagnostics);
        }
        for (Mirror mirror : system.mirrors()) {
            name(mirror.image(), diagnostics);
        }
        for (ServiceDefinition service : system.services()) {
            for (PlainParameter parameter : service.parameters()) {
                check(parameter.value(), diagnostics);
            }
            for (Permission permission : service.permissions()) {
                if (permission instanceof Permission.Allow allow) {
                    for (Located<String> resource : allow.resources()) {
                        name(resource, diagnostics);
                    }
                }
            }
        }
        for (Part part : Part.of(system)) {
            for (Variable variable : part.variables()) {
                check(variable.value(), diagnostics);
            }
            if (part.image() instanceof Image.Pulled pulled) {
                name(pulled.reference(), diagnostics);
            }
        }
    }

    private static void check(Template value, Diagnostics diagnostics) {
        Optional<Placeholder> found = Placeholder.in(Literals.outline(value));
        if (found.isPresent()) {
            report(found.get().text(), value.span(), found.get().certain(), diagnostics);
        }
    }

    /** A name of a resource or of an image is no text that a reader sees: a placeholder in it is always one. */
    private static void name(Located<String> name, Diagnostics diagnostics) {
        Optional<Placeholder> found = Placeholder.in(name.value());
        if (found.isPresent()) {
            report(found.get().text(), name.span(), true, diagnostics);
        }
    }

    private static void report(String placeholder, Span span, boolean certain, Diagnostics diagnostics) {
        String verb = certain ? " is" : " looks like";
        diagnostics.add(Diagnostic.of(
                        certain ? Code.PLACEHOLDER_FOR_A_VALUE : Code.PLACEHOLDER,
                        span,
                        Quoted.of(placeholder) + verb + " a placeholder, and nobody fills it in")
                .label("arrives as it stands here")
                .help("write the value itself, or a reference such as `${region}` or `${account}`"));
    }
}
