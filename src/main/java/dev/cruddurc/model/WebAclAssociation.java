package dev.cruddurc.model;

/** A web ACL of the user's, by ARN, before a load balancer. */
public record WebAclAssociation(Identity identity, Value.Attribute loadBalancer, Value webAcl) implements Resource {}
