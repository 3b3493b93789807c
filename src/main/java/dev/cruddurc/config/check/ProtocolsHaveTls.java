package dev.cruddurc.config.check;

import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.ServiceDefinition.Protocol;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import java.util.Locale;

/** Target groups for HTTP/2 and gRPC hang on HTTPS listeners alone (Elastic Load Balancing, "Protocol versions"). */
final class ProtocolsHaveTls implements Check {
    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        if (!system.domains().isEmpty()) {
            return;
        }
        for (ServiceDefinition service : system.services()) {
            Protocol protocol = service.protocol().value();
            boolean ours = system.loadBalancerOf(service).existing().isEmpty();
            if (ours && protocol != Protocol.HTTP && !service.routes().isEmpty()) {
                diagnostics.add(Diagnostic.of(
                                Code.PROTOCOL_NEEDS_TLS,
                                service.protocol().span(),
                                "the load balancer speaks `"
                                        + protocol.name().toLowerCase(Locale.ROOT)
                                        + "` to targets of an HTTPS listener only, and without a domain there is none")
                        .related(service.routes().get(0).span(), "a route over plain HTTP")
                        .help("add `domain:`, or speak `http`"));
            }
        }
    }
}
