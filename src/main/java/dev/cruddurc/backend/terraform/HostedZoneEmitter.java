package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.HostedZone;
import dev.cruddurc.model.Value.Property;

/**
 * A public zone. Its name servers are an output, since a person has to write them at the registrar; for the same reason it is kept: a
 * new one would have others.
 */
final class HostedZoneEmitter implements Emitter<HostedZone> {
    @Override
    public String type(HostedZone zone) {
        return "aws_route53_zone";
    }

    @Override
    public String attribute(Property property) {
        return switch (property) {
            case NAME -> "zone_id";
            case NAME_SERVERS -> "name_servers";
            case ARN, STREAMS_ARN, DNS_NAME, CANONICAL_ZONE, FULL_NAME -> Emitter.super.attribute(property);
        };
    }

    @Override
    public void emit(HostedZone zone, RootModule module) {
        Body body = module.body()
                .put("name", zone.name())
                // Else the provider writes one of its own.
                .put("comment", "")
                .put("force_destroy", false);
        module.add(zone, body.tags(zone.tags()).block("lifecycle", Lifecycle.kept(module)));
        // Always, since environments share the stage: what it hands over cannot depend on which of them reads it.
        module.output(new HandOver(zone, Property.NAME));
        module.output(new HandOver(zone, Property.NAME_SERVERS));
    }
}
