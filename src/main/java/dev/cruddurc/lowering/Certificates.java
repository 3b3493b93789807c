package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Domain;
import dev.cruddurc.model.Value;

/** Which certificate covers a host. */
final class Certificates {
    private Certificates() {}

    /** The certificate's ARN: the user's, or that of one of ours. */
    static Value of(Domain domain, String host) {
        return domain.certificate().isPresent()
                ? Value.text(domain.certificate().get().value())
                : Ids.arn(Ids.certificate(key(domain, host)));
    }

    /** The name that tells certificates apart: the domain's where one covers all its hosts, else the host's. */
    static String key(Domain domain, String host) {
        return domain.certificate().isPresent() || domain.wildcard()
                ? domain.name().value()
                : host;
    }
}
