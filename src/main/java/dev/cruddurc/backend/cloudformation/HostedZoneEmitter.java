package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.backend.cloudformation.Body.Deletion;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.HostedZone;
import dev.cruddurc.model.Value.Property;

/** A zone; it outlives its stack, since a new one would have other name servers. */
final class HostedZoneEmitter implements Emitter<HostedZone> {
    private static final Attributes ATTRIBUTES =
            Attributes.NONE.ref(Property.NAME, "Id").getAtt(Property.NAME_SERVERS, "NameServers", "NameServers");

    @Override
    public String type(HostedZone hostedZone) {
        return "AWS::Route53::HostedZone";
    }

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Body emit(HostedZone hostedZone, Values values) {
        return Body.of(JsonObject.builder()
                        .put("Name", hostedZone.name())
                        .put("HostedZoneTags", values.tags(hostedZone.tags()))
                        .build())
                .on(Deletion.RETAIN);
    }
}
