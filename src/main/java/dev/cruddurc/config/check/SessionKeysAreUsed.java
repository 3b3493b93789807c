package dev.cruddurc.config.check;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import java.util.Optional;

/** A key for shell sessions encrypts some: at least one service allows them. */
final class SessionKeysAreUsed implements Check {
    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        Optional<Located<String>> key = system.cluster().sessionKey();
        if (key.isEmpty() || system.services().isEmpty()) {
            return;
        }
        for (ServiceDefinition service : system.services()) {
            if (service.exec().value()) {
                return;
            }
        }
        diagnostics.add(Diagnostic.of(
                        Code.KEY_WITHOUT_SHELLS,
                        key.get().span(),
                        "no service allows the shell sessions that this key is for")
                .label("encrypts nothing")
                .help("write `exec: true` at a service, or take the key out"));
    }
}
