package dev.cruddurc.cli;

import dev.cruddurc.deploy.running.NamedSecret;
import dev.cruddurc.deploy.running.SecretStore;
import java.util.Optional;

/** A store that keeps nothing: values do not belong into the files of a rehearsal. */
record RehearsedSecrets() implements SecretStore {
    @Override
    public Optional<String> kind(NamedSecret secret) {
        return Optional.of("not looked at (rehearsal)");
    }

    @Override
    public void put(NamedSecret secret, String value) {
        // Nothing is sent, and nothing kept.
    }
}
