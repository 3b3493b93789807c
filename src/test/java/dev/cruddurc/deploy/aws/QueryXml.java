package dev.cruddurc.deploy.aws;

import dev.cruddurc.deploy.stack.ChangeSetState;
import dev.cruddurc.deploy.stack.Refusal;
import dev.cruddurc.deploy.stack.ResourceChange;
import dev.cruddurc.deploy.stack.StackEvent;
import dev.cruddurc.deploy.stack.StackResource;
import dev.cruddurc.deploy.stack.StackState;
import java.util.List;
import java.util.function.Function;

/** Our records as the service writes them. */
final class QueryXml {
    private QueryXml() {}

    static String element(String name, String text) {
        return text.isEmpty()
                ? ""
                : "<" + name + ">"
                        + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</" + name + ">";
    }

    static <T> String list(String name, List<T> items, Function<T, String> item) {
        StringBuilder out = new StringBuilder("<" + name + ">");
        items.forEach(one -> out.append("<member>").append(item.apply(one)).append("</member>"));
        return out.append("</").append(name).append(">").toString();
    }

    static String stack(StackState stack) {
        return list(
                "Stacks",
                List.of(stack),
                one -> element("StackName", one.name())
                        + element("StackId", one.arn())
                        + element("StackStatus", one.statusText())
                        + element("StackStatusReason", one.reason())
                        + element("CreationTime", "2026-01-01T00:00:00Z")
                        + list(
                                "Outputs",
                                List.copyOf(one.outputs().entrySet()),
                                output -> element("OutputKey", output.getKey())
                                        + element("OutputValue", output.getValue()))
                        + list(
                                "Tags",
                                List.copyOf(one.tags().entrySet()),
                                tag -> element("Key", tag.getKey()) + element("Value", tag.getValue())));
    }

    static String changeSet(ChangeSetState set) {
        return element("StackId", set.stackArn())
                + element("ChangeSetId", set.arn())
                + element("ChangeSetName", set.name())
                + element("Status", set.status())
                + element("ExecutionStatus", set.execution())
                + element("StatusReason", set.reason())
                + list("Changes", set.changes(), QueryXml::change);
    }

    private static String change(ResourceChange change) {
        return element("Type", "Resource") + "<ResourceChange>" + element("Action", change.action())
                + element("LogicalResourceId", change.logicalId())
                + element("PhysicalResourceId", change.physicalId())
                + element("ResourceType", change.type())
                + element("Replacement", change.replacement())
                + element("PolicyAction", change.policy())
                + list(
                        "Details",
                        change.details(),
                        detail -> "<Target>" + element("Attribute", "Properties") + element("Name", detail.property())
                                + "</Target>")
                + "</ResourceChange>";
    }

    static String refusal(Refusal refusal) {
        return element("EventType", "VALIDATION_ERROR")
                + element("ValidationStatus", "FAILED")
                + element("ValidationPath", "/Resources/" + refusal.logicalId())
                + element("ValidationStatusReason", refusal.reason());
    }

    static String event(StackEvent event) {
        return element("EventId", event.id())
                + element("Timestamp", event.time().toString())
                + element("StackId", event.stackArn())
                + element("LogicalResourceId", event.logicalId())
                + element("PhysicalResourceId", event.physicalId())
                + element("ResourceType", event.type())
                + element("ResourceStatus", event.status())
                + element("ResourceStatusReason", event.reason())
                + element("ClientRequestToken", event.token());
    }

    static String resource(StackResource resource) {
        return element("LogicalResourceId", resource.logicalId())
                + element("PhysicalResourceId", resource.physicalId())
                + element("ResourceType", resource.type())
                + element("ResourceStatus", resource.status());
    }
}
