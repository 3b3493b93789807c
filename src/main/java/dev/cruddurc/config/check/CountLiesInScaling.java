package dev.cruddurc.config.check;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.ServiceDefinition.Scaling;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;

/** Scaling would move a count outside of its bounds at once. */
final class CountLiesInScaling implements Check {
    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        for (ServiceDefinition service : system.services()) {
            if (service.count().isPresent() && service.scaling().isPresent()) {
                check(service, service.count().get(), service.scaling().get(), diagnostics);
            }
        }
    }

    private static void check(
            ServiceDefinition service, Located<Integer> count, Scaling scaling, Diagnostics diagnostics) {
        int tasks = count.value();
        boolean below = tasks < scaling.min().value();
        if (below || tasks > scaling.max().value()) {
            diagnostics.add(Diagnostic.of(
                            Code.COUNT_OUTSIDE_SCALING,
                            count.span(),
                            "`" + service.name().value() + "` begins with " + tasks
                                    + (tasks == 1 ? " task" : " tasks") + " and scales between "
                                    + scaling.min().value() + " and "
                                    + scaling.max().value())
                    .label(below ? "is below `min`" : "is above `max`")
                    .related(below ? scaling.min().span() : scaling.max().span(), below ? "the fewest" : "the most")
                    .help("leave `count:` out, or put it between the two"));
        }
    }
}
