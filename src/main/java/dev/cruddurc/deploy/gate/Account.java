package dev.cruddurc.deploy.gate;

import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.List;
import java.util.Optional;

/** What can be looked up in the account, and in the world, to see whether a gate is met. Nothing is changed, and no secret is read. */
public interface Account {
    /** The account that the credentials belong to. */
    String id() throws ServiceFault;

    /** Whether an image is in its repository. */
    boolean hasImage(Needs.Image image) throws ServiceFault;

    /** What kind of secret stands behind an ARN: {@code SecureString}, {@code String}, {@code Secret}; empty where there is none. */
    Optional<String> secretKind(String arn) throws ServiceFault;

    /** The name servers that the world is told of for a domain; none where it knows no such zone. */
    List<String> nameServers(String domain) throws ServiceFault;
}
