package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Parameter;
import dev.cruddurc.model.Value.Property;

/** A plain text parameter; a secure one CloudFormation cannot make. */
final class ParameterEmitter implements Emitter<Parameter> {
    private static final Attributes ATTRIBUTES = Attributes.NONE.ref(Property.NAME, "Name");

    @Override
    public String type(Parameter parameter) {
        return "AWS::SSM::Parameter";
    }

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Body emit(Parameter parameter, Values values) {
        return Body.of(JsonObject.builder()
                .put("Name", values.of(parameter.name()))
                .put("Type", "String")
                .put("Value", values.of(parameter.value()))
                .put("Tags", values.tagMap(parameter.tags()))
                .build());
    }
}
