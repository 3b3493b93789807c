package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.Parameter;
import dev.cruddurc.model.Value.Property;

/** A plain text parameter. Its value is configuration and no secret, so that it may show in a plan. */
final class ParameterEmitter implements Emitter<Parameter> {
    @Override
    public String type(Parameter parameter) {
        return "aws_ssm_parameter";
    }

    @Override
    public String attribute(Property property) {
        return property == Property.NAME ? "name" : Emitter.super.attribute(property);
    }

    @Override
    public void emit(Parameter parameter, RootModule module) {
        Body body = module.body()
                .put("name", parameter.name())
                .put("type", "String")
                .put("tier", "Standard")
                .put("insecure_value", parameter.value());
        module.add(parameter, body.tags(parameter.tags()));
    }
}
