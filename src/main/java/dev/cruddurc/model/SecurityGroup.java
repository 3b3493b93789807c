package dev.cruddurc.model;

import java.util.List;

/**
 * A firewall around network interfaces. Its rules are resources of their own, since groups name each other; both backends take
 * away the rule that lets everything out.
 *
 * @param description text of the compiler's; a change replaces the group
 */
public record SecurityGroup(Identity identity, Value vpc, String description, List<Tag> tags) implements Resource {}
