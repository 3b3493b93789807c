package dev.cruddurc.config.language;

import dev.cruddurc.diagnostic.Span;

/** Something that a service calls, so that the way there is opened. */
public sealed interface Use permits Use.OfService, Use.OfSecurityGroup {
    /** The place of the use. */
    Span span();

    /** Another service of the file, reached by its name through Service Connect. */
    record OfService(Located<String> service) implements Use {
        @Override
        public Span span() {
            return service.span();
        }
    }

    /** Something outside behind a security group, such as a database, on a TCP port. */
    record OfSecurityGroup(Located<String> securityGroup, Located<Integer> port, Span span) implements Use {}
}
