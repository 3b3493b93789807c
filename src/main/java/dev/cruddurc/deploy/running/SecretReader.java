package dev.cruddurc.deploy.running;

import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.Optional;

/** Reads the values of secrets, which only a developer's explicit request does. */
public interface SecretReader {
    /** The value of a secret; empty where there is none. */
    Optional<String> value(NamedSecret secret) throws ServiceFault;
}
