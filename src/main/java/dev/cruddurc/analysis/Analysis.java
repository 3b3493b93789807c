package dev.cruddurc.analysis;

import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.model.Deployment;
import java.util.List;

/** All checks over the model. */
public final class Analysis {
    private static final List<Check> CHECKS = List.of(
            new NamesAreDistinct(),
            new FargateSizes(),
            new ContainersFit(),
            new ServicesFit(),
            new PortsAreDistinct(),
            new ScalingBounds(),
            new RulesFit(),
            new RulesMatch(),
            new PoliciesFit(),
            new TargetsFit(),
            new QuotasHold());

    private Analysis() {}

    /** Adds what any check finds. */
    public static void check(Deployment deployment, Diagnostics diagnostics) {
        for (Check check : CHECKS) {
            check.check(deployment, diagnostics);
        }
    }
}
