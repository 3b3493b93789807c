package dev.cruddurc.analysis;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.ScalingTarget;

/** A service scales from its least to its most tasks. */
final class ScalingBounds implements Check {
    @Override
    public void check(Deployment deployment, Diagnostics diagnostics) {
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof ScalingTarget target && target.min() > target.max()) {
                diagnostics.add(Diagnostic.of(
                                Code.COUNT_OUTSIDE_SCALING,
                                target.origin().span(),
                                "`" + target.id().path().get(0) + "` scales from " + target.min() + " up to "
                                        + target.max() + " tasks, which is down")
                        .help("write a `max:` of at least " + target.min()));
            }
        }
    }
}
