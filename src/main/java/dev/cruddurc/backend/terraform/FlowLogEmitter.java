package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.FlowLog;
import dev.cruddurc.model.Value.Attribute;
import dev.cruddurc.model.Value.Property;
import java.util.List;

/** A record of a network's traffic in a log group; written only once the role may write. */
final class FlowLogEmitter implements Emitter<FlowLog> {
    @Override
    public String type(FlowLog log) {
        return "aws_flow_log";
    }

    @Override
    public void emit(FlowLog log, RootModule module) {
        Body body = module.body()
                .put("vpc_id", log.vpc())
                .put("traffic_type", "ALL")
                .put("log_destination_type", "cloud-watch-logs")
                .put("log_destination", new Attribute(log.logGroup().resource(), Property.ARN))
                .put("iam_role_arn", log.role())
                .tags(log.tags());
        module.add(log, body.references("depends_on", Grants.of(List.of(log.role()), module)));
    }
}
