package dev.cruddurc.model;

import java.util.List;
import java.util.Optional;

/**
 * A log group.
 *
 * @param retentionDays days that events are kept
 * @param kmsKey a key ARN; without it the service's own key
 */
public record LogGroup(Identity identity, Value name, int retentionDays, Optional<Value> kmsKey, List<Tag> tags)
        implements Resource {}
