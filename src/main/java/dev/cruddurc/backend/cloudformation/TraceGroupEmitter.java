package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.TraceGroup;

/** A group of traces, without Insights, which costs for every trace. */
final class TraceGroupEmitter implements Emitter<TraceGroup> {
    @Override
    public String type(TraceGroup traceGroup) {
        return "AWS::XRay::Group";
    }

    @Override
    public Body emit(TraceGroup traceGroup, Values values) {
        return Body.of(JsonObject.builder()
                .put("GroupName", traceGroup.name())
                .put("FilterExpression", values.text(traceGroup.filter()))
                .put(
                        "InsightsConfiguration",
                        JsonObject.builder()
                                .put("InsightsEnabled", false)
                                .put("NotificationsEnabled", false)
                                .build())
                .put("Tags", values.tags(traceGroup.tags()))
                .build());
    }
}
