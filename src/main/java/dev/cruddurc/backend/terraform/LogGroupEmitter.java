package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.LogGroup;
import dev.cruddurc.model.Value.Property;

/** A log group. */
final class LogGroupEmitter implements Emitter<LogGroup> {
    @Override
    public String type(LogGroup group) {
        return "aws_cloudwatch_log_group";
    }

    @Override
    public String attribute(Property property) {
        return property == Property.NAME ? "name" : Emitter.super.attribute(property);
    }

    @Override
    public void emit(LogGroup group, RootModule module) {
        Body body = module.body()
                .put("name", group.name())
                .put("retention_in_days", group.retentionDays())
                .put("kms_key_id", group.kmsKey());
        module.add(group, body.tags(group.tags()));
    }
}
