package dev.cruddurc.model;

import java.util.List;

/** A public zone. Kept when its stack goes: its name servers stand at the registrar. */
public record HostedZone(Identity identity, String name, List<Tag> tags) implements Resource {}
