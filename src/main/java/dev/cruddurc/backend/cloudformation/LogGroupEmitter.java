package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.backend.cloudformation.Body.Deletion;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.LogGroup;
import dev.cruddurc.model.Value.Property;

/**
 * A log group. It goes with its stack: its name is fixed, and one that stayed behind would stop the next deployment. The policies
 * are written out since cfn-lint asks for them on what holds data (I3011).
 */
final class LogGroupEmitter implements Emitter<LogGroup> {
    private static final Attributes ATTRIBUTES =
            Attributes.NONE.ref(Property.NAME, "Name").getAtt(Property.STREAMS_ARN, "Arn", "StreamsArn");

    @Override
    public String type(LogGroup logGroup) {
        return "AWS::Logs::LogGroup";
    }

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Body emit(LogGroup logGroup, Values values) {
        return Body.of(JsonObject.builder()
                        .put("LogGroupName", values.of(logGroup.name()))
                        .put("RetentionInDays", logGroup.retentionDays())
                        .putIfPresent("KmsKeyId", values.of(logGroup.kmsKey()))
                        .put("Tags", values.tags(logGroup.tags()))
                        .build())
                .on(Deletion.DELETE);
    }
}
