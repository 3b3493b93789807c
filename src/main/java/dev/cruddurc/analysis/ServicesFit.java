package dev.cruddurc.analysis;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Service;

/** A service takes five target groups and sixteen subnets (Amazon ECS, service quotas and {@code AwsVpcConfiguration}). */
final class ServicesFit implements Check {
    private static final int MOST_TARGETS = 5;
    private static final int MOST_SUBNETS = 16;

    @Override
    public void check(Deployment deployment, Diagnostics diagnostics) {
        boolean told = false;
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof Service service) {
                if (service.targets().size() > MOST_TARGETS) {
                    diagnostics.add(Diagnostic.of(
                                    Code.LIMIT_EXCEEDED,
                                    service.origin().span(),
                                    "traffic goes to " + service.targets().size() + " containers of `"
                                            + service.id().path().get(0) + "`, and a service takes " + MOST_TARGETS)
                            .help("make services of some of them"));
                }
                // All services lie in the same subnets, so that one of them tells it for all.
                if (service.subnets().size() > MOST_SUBNETS && !told) {
                    told = true;
                    diagnostics.add(Diagnostic.of(
                                    Code.LIMIT_EXCEEDED,
                                    service.origin().span(),
                                    "tasks run in " + service.subnets().size() + " subnets, and a service takes "
                                            + MOST_SUBNETS)
                            .help("name fewer of them under `network.subnets`"));
                }
            }
        }
    }
}
