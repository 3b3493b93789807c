package dev.cruddurc.model;

import java.util.List;

/**
 * A record of a network's traffic in a log group.
 *
 * @param role the ARN of the role that writes it
 */
public record FlowLog(
        Identity identity, Value.Attribute vpc, Value.Attribute logGroup, Value.Attribute role, List<Tag> tags)
        implements Resource {}
