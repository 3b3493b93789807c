package dev.cruddurc.model;

import java.util.List;

/**
 * How many requests to a service are traced.
 *
 * @param name at most 32 characters, unique in account and region
 * @param rate 0 to 1 as written by the user
 * @param service the name that the service's traces carry
 */
public record SamplingRule(
        Identity identity, String name, String rate, int reservoir, int priority, String service, List<Tag> tags)
        implements Resource {}
