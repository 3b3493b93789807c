package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.language.Template;
import java.util.List;
import java.util.Optional;

/** Texts as they are on one machine: a routed service is at its port of the machine, another at its name in the network. */
final class LocalTexts {
    /** What stands for an account that the file does not pin; the number that emulators use. */
    static final String NO_ACCOUNT = "000000000000";

    private final SystemDefinition system;

    LocalTexts(SystemDefinition system) {
        this.system = system;
    }

    String text(Template template) {
        StringBuilder out = new StringBuilder();
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.Literal literal) {
                out.append(literal.text());
            } else if (part instanceof Template.Known known) {
                out.append(known(known.name()));
            } else if (part instanceof Template.ServiceProperty property) {
                out.append(property(property));
            }
        }
        return out.toString();
    }

    List<String> texts(List<Template> templates) {
        return templates.stream().map(this::text).toList();
    }

    private String known(Template.Known.Name name) {
        return switch (name) {
            case APP -> system.app().value();
            case ENV -> "local";
            case REGION -> system.region().value();
            case ACCOUNT -> Located.valueOf(system.account()).orElse(NO_ACCOUNT);
        };
    }

    private String property(Template.ServiceProperty reference) {
        Optional<ServiceDefinition> service = system.services().stream()
                .filter(other -> other.name().value().equals(reference.service()))
                .findFirst();
        String port = service.flatMap(ServiceDefinition::port)
                .map(number -> String.valueOf(number.value()))
                .orElse("");
        boolean routed = service.map(found -> !found.routes().isEmpty()).orElse(false);
        String host = routed ? "localhost" : reference.service();
        return switch (reference.property()) {
            case PORT -> port;
            case HOST -> host;
            case URL -> "http://" + host + ":" + port;
        };
    }
}
