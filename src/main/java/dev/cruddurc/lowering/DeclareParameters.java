package dev.cruddurc.lowering;

import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.SystemDefinition.PlainParameter;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Parameter;
import dev.cruddurc.model.Tag;
import dev.cruddurc.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The plain parameters of the system and of each service. */
final class DeclareParameters implements Pass {
    @Override
    public void lower(Draft draft) {
        for (PlainParameter parameter : draft.system().parameters()) {
            String key = parameter.name().value();
            add(draft, parameter, Id.of("parameter", key), draft.naming().systemFolder() + "/" + key, Optional.empty());
        }
        for (ServiceDefinition service : draft.system().services()) {
            String name = service.name().value();
            for (PlainParameter parameter : service.parameters()) {
                String key = parameter.name().value();
                add(draft, parameter, id(name, key), nameOf(draft, name, key), Optional.of(service));
            }
        }
    }

    /** The parameters of a service. */
    static List<Id> ids(ServiceDefinition service) {
        List<Id> ids = new ArrayList<>();
        for (PlainParameter parameter : service.parameters()) {
            ids.add(id(service.name().value(), parameter.name().value()));
        }
        return ids;
    }

    private static Id id(String service, String key) {
        return Id.of("parameter", service, key);
    }

    /** The physical name of a service's parameter. */
    static String nameOf(Draft draft, String service, String key) {
        return draft.naming().folder(service) + "/" + key;
    }

    private void add(
            Draft draft, PlainParameter parameter, Id id, String physical, Optional<ServiceDefinition> service) {
        List<Tag> tags = service.map(draft::tags).orElseGet(draft::tags);
        draft.add(new Parameter(
                service.isPresent()
                        ? draft.identity(id, parameter.name().span(), service.get(), this)
                        : draft.identity(id, parameter.name().span(), this),
                Value.text(physical),
                draft.references().value(parameter.value()),
                tags));
    }
}
