package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.TraceGroup;

/** The traces of the system's services, seen together, without Insights, which costs for every trace. */
final class TraceGroupEmitter implements Emitter<TraceGroup> {
    @Override
    public String type(TraceGroup group) {
        return "aws_xray_group";
    }

    @Override
    public void emit(TraceGroup group, RootModule module) {
        Body insights = module.body().put("insights_enabled", false).put("notifications_enabled", false);
        Body body = module.body()
                .put("group_name", group.name())
                .put("filter_expression", group.filter())
                .block("insights_configuration", insights);
        module.add(group, body.tags(group.tags()));
    }
}
