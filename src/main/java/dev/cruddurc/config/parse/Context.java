package dev.cruddurc.config.parse;

import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What every parser needs to know of the file around it.
 *
 * @param app the system's name
 * @param region empty while it is missing or broken
 * @param account the pinned account
 * @param environment the chosen environment
 * @param services the names of all services, broken ones too
 * @param loadBalancers the names of all further load balancers
 * @param self the service that is being read
 */
record Context(
        Findings findings,
        SourceFile source,
        String app,
        Optional<String> region,
        Optional<String> account,
        Optional<String> environment,
        Set<String> services,
        Set<String> loadBalancers,
        Optional<String> self) {
    /** The same within a service. */
    Context within(String service) {
        return new Context(
                findings, source, app, region, account, environment, services, loadBalancers, Optional.of(service));
    }

    /** The same for what all environments share: it cannot depend on which one is chosen. */
    Context shared() {
        return new Context(findings, source, app, region, account, Optional.empty(), services, loadBalancers, self);
    }

    /** The same, with nobody to hear what is found. */
    Context unheard() {
        return new Context(
                Findings.unheard(), source, app, region, account, environment, services, loadBalancers, self);
    }

    /** Adds a finding. */
    void add(Diagnostic diagnostic) {
        findings.add(diagnostic);
    }

    /** The partition of the file's region. */
    String partition() {
        String name = region.orElse("");
        for (String prefix : List.of("cn-", "us-gov-")) {
            if (name.startsWith(prefix)) {
                return "aws-" + prefix.substring(0, prefix.length() - 1);
            }
        }
        return "aws";
    }
}
