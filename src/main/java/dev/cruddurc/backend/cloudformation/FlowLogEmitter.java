package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.FlowLog;
import dev.cruddurc.model.Value.Property;

/** A record of accepted and rejected traffic alike. */
final class FlowLogEmitter implements Emitter<FlowLog> {
    @Override
    public String type(FlowLog flowLog) {
        return "AWS::EC2::FlowLog";
    }

    @Override
    public Body emit(FlowLog flowLog, Values values) {
        return Body.of(JsonObject.builder()
                .put("ResourceType", "VPC")
                .put("ResourceId", values.of(flowLog.vpc()))
                .put("TrafficType", "ALL")
                .put("LogDestinationType", "cloud-watch-logs")
                .put("LogGroupName", values.attribute(flowLog.logGroup().resource(), Property.NAME))
                .put("DeliverLogsPermissionArn", values.of(flowLog.role()))
                .put("Tags", values.tags(flowLog.tags()))
                .build());
    }
}
