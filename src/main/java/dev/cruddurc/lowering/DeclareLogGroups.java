package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.model.LogGroup;
import dev.cruddurc.model.Origin;
import dev.cruddurc.model.Value;

/** A log group for every service: it must be there before the first task. */
final class DeclareLogGroups implements Pass {
    @Override
    public void lower(Draft draft) {
        for (ServiceDefinition service : draft.system().services()) {
            String name = service.name().value();
            Origin origin = Origin.of(service.span(), name())
                    .part("retentionDays", draft.system().logs().retention().span());
            draft.add(new LogGroup(
                    draft.identity(Ids.logGroup(name), origin, draft.stage(service)),
                    Value.text(draft.naming().folder(name)),
                    draft.system().logs().retention().value(),
                    Value.text(Located.valueOf(draft.system().logs().kmsKey())),
                    draft.tags(service)));
        }
    }
}
