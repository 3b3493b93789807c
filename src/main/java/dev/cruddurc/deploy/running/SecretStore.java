package dev.cruddurc.deploy.running;

import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.Optional;

/** Where secrets lie. Values go in and never come out: there is no call that reads one. */
public interface SecretStore {
    /** What kind of secret it is, such as {@code SecureString}; empty where there is none. */
    Optional<String> kind(NamedSecret secret) throws ServiceFault;

    /** Gives a secret its value, whether it had one or not. */
    void put(NamedSecret secret, String value) throws ServiceFault;
}
