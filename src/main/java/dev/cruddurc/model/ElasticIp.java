package dev.cruddurc.model;

import java.util.List;

/**
 * A fixed public address.
 *
 * @param dependsOn the attachment of the gateway that makes it reachable
 */
public record ElasticIp(Identity identity, List<Id> dependsOn, List<Tag> tags) implements Resource {}
