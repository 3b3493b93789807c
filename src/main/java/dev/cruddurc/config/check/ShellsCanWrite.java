package dev.cruddurc.config.check;

import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;

/**
 * The agent behind a shell session writes into the container's root file system. Looked at is the application's own container: a
 * sidecar may well be closed where shells are for the application. Source: Amazon ECS developer guide, "Monitor Amazon ECS
 * containers with ECS Exec".
 */
final class ShellsCanWrite implements Check {
    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        for (ServiceDefinition service : system.services()) {
            if (service.exec().value() && service.container().readOnlyRoot().value()) {
                diagnostics.add(Diagnostic.of(
                                Code.SHELL_CANNOT_WRITE,
                                service.container().readOnlyRoot().span(),
                                "no shell opens in `" + service.name().value()
                                        + "`, whose root file system is read-only")
                        .label("leaves the agent of shell sessions no folder to write to")
                        .related(service.exec().span(), "allows shells")
                        .help("leave out the one or the other; an environment can have the other"));
            }
        }
    }
}
