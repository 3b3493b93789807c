package dev.cruddurc.deploy.running;

import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.Optional;

/** Where secrets lie. Values go in here and never come out; what reads one is a {@link SecretReader}. */
public interface SecretStore {
    /** What kind of secret it is, such as {@code SecureString}; empty where there is none. */
    Optional<String> kind(NamedSecret secret) throws ServiceFault;

    /** Gives a secret its value, whether it had one or not. */
    void put(NamedSecret secret, String value) throws ServiceFault;
}
