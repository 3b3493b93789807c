package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.ElasticIp;
import dev.cruddurc.model.Value.Property;

/** An address. What others name it by is its allocation, not the address itself. */
final class ElasticIpEmitter implements Emitter<ElasticIp> {
    private static final Attributes ATTRIBUTES = Attributes.NONE.getAtt(Property.NAME, "AllocationId", "AllocationId");

    @Override
    public String type(ElasticIp elasticIp) {
        return "AWS::EC2::EIP";
    }

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Body emit(ElasticIp elasticIp, Values values) {
        return Body.of(JsonObject.builder()
                        .put("Domain", "vpc")
                        .put("Tags", values.tags(elasticIp.tags()))
                        .build())
                .after(values.after(elasticIp.dependsOn()));
    }
}
