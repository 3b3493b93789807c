package dev.cruddurc.model;

import java.util.List;

/**
 * The bounds within which a service's count is scaled.
 *
 * @param cluster the cluster's name
 * @param service the service's name
 */
public record ScalingTarget(Identity identity, Value cluster, Value service, int min, int max, List<Tag> tags)
        implements Resource {}
