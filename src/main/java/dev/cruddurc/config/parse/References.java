package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Template.Known;
import dev.cruddurc.config.language.Template.Reference;
import dev.cruddurc.config.language.Template.ServiceProperty;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a text may refer to: the whole list. */
final class References {
    private static final String LIST =
            "the references are `${app}`, `${env}`, `${region}`, `${account}`, `${services.NAME.url}`, `.host` and `.port`, "
                    + "and `${self.url}`, `.host` and `.port`";

    private References() {}

    /** The meaning of {@code ${...}}; empty where it has none, which is then reported. */
    static Optional<Reference> resolve(String whole, Span span, Context context) {
        String name = whole.substring(2, whole.length() - 1);
        for (Known.Name known : Known.Name.values()) {
            if (label(known).equals(name)) {
                return Optional.of(new Known(known, span));
            }
        }
        int dot = name.lastIndexOf('.');
        Optional<ServiceProperty.Property> property = property(name.substring(dot + 1));
        if (dot > 0 && property.isPresent()) {
            String owner = name.substring(0, dot);
            if (owner.equals("self") && context.self().isPresent()) {
                return Optional.of(new ServiceProperty(context.self().get(), property.get(), span));
            }
            if (owner.startsWith("services.")) {
                return service(owner.substring("services.".length()), property.get(), span, context);
            }
        }
        unknown(name, span, context);
        return Optional.empty();
    }

    private static Optional<Reference> service(
            String service, ServiceProperty.Property property, Span span, Context context) {
        if (!context.services().contains(service)) {
            Services.unknown(service, span, context);
            return Optional.empty();
        }
        return Optional.of(new ServiceProperty(service, property, span));
    }

    private static void unknown(String name, Span span, Context context) {
        String literal = "`$${" + name + "}` for the text itself";
        String help = context.findings()
                .nearest(name, () -> known(context))
                .map(near -> "write `${" + near + "}`, or " + literal)
                .orElse("write " + literal);
        context.add(Diagnostic.of(Code.BAD_REFERENCE, span, "`${" + name + "}` is not a reference of the language")
                .label("is not known")
                .note(LIST)
                .help(help));
    }

    private static List<String> known(Context context) {
        List<String> names = new ArrayList<>();
        for (Known.Name known : Known.Name.values()) {
            names.add(label(known));
        }
        for (ServiceProperty.Property property : ServiceProperty.Property.values()) {
            context.self().ifPresent(self -> names.add("self." + label(property)));
            for (String service : context.services()) {
                names.add("services." + service + "." + label(property));
            }
        }
        return names;
    }

    private static Optional<ServiceProperty.Property> property(String name) {
        for (ServiceProperty.Property property : ServiceProperty.Property.values()) {
            if (label(property).equals(name)) {
                return Optional.of(property);
            }
        }
        return Optional.empty();
    }

    static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
