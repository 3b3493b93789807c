package dev.cruddurc.config.language;

import dev.cruddurc.diagnostic.Span;
import java.util.List;

/** A grant to the task role. */
public sealed interface Permission permits Permission.Allow, Permission.ManagedPolicy {
    /** The place of the grant. */
    Span span();

    /**
     * Actions on resources; a resource that is no ARN is completed with the partition, the actions' service, the region and the
     * account.
     */
    record Allow(List<Located<String>> actions, List<Located<String>> resources, Span span) implements Permission {}

    /** An AWS or customer-managed policy by ARN. */
    record ManagedPolicy(Located<String> arn) implements Permission {
        @Override
        public Span span() {
            return arn.span();
        }
    }
}
