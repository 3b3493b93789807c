package dev.cruddurc.deploy.aws;

import dev.cruddurc.deploy.stack.ChangeSetState;
import dev.cruddurc.deploy.stack.Refusal;
import dev.cruddurc.deploy.stack.ResourceChange;
import dev.cruddurc.deploy.stack.StackEvent;
import dev.cruddurc.deploy.stack.StackResource;
import dev.cruddurc.deploy.stack.StackState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.OperationEvent;
import software.amazon.awssdk.services.cloudformation.model.ResourceChangeDetail;
import software.amazon.awssdk.services.cloudformation.model.ResourceTargetDefinition;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/** What the SDK read, as our records. Any member may be missing; statuses are taken as texts, since an older SDK loses new ones. */
final class Readings {
    /** Where in a template a finding is: {@code /Resources/Web/Properties/Cpu}. */
    private static final Pattern IN_TEMPLATE = Pattern.compile("^/?Resources/([A-Za-z0-9]+)/?(.*)$");

    private Readings() {}

    static StackState stack(Stack stack) {
        Map<String, String> outputs = new LinkedHashMap<>();
        stack.outputs().forEach(output -> outputs.put(output.outputKey(), text(output.outputValue())));
        Map<String, String> tags = new LinkedHashMap<>();
        stack.tags().forEach(tag -> tags.put(tag.key(), text(tag.value())));
        return new StackState(
                text(stack.stackName()),
                text(stack.stackId()),
                text(stack.stackStatusAsString()),
                text(stack.stackStatusReason()),
                outputs,
                tags,
                Boolean.TRUE.equals(stack.enableTerminationProtection()));
    }

    static ChangeSetState changeSet(DescribeChangeSetResponse answer, List<ResourceChange> changes) {
        return new ChangeSetState(
                text(answer.stackId()),
                text(answer.changeSetId()),
                text(answer.changeSetName()),
                text(answer.statusAsString()),
                text(answer.executionStatusAsString()),
                text(answer.statusReason()),
                changes);
    }

    static Optional<ResourceChange> change(Change change) {
        return Optional.ofNullable(change.resourceChange())
                .map(of -> new ResourceChange(
                        text(of.actionAsString()),
                        text(of.logicalResourceId()),
                        text(of.physicalResourceId()),
                        text(of.resourceType()),
                        text(of.replacementAsString()),
                        text(of.policyActionAsString()),
                        details(of.details())));
    }

    private static List<ResourceChange.Detail> details(List<ResourceChangeDetail> details) {
        List<ResourceChange.Detail> out = new ArrayList<>();
        for (ResourceChangeDetail detail : details) {
            ResourceTargetDefinition target = detail.target();
            if (target != null) {
                String name = target.name() == null ? text(target.attributeAsString()) : target.name();
                out.add(new ResourceChange.Detail(name, text(target.beforeValue()), text(target.afterValue())));
            }
        }
        return out;
    }

    static StackEvent event(software.amazon.awssdk.services.cloudformation.model.StackEvent event) {
        boolean hookFailed = text(event.hookStatusAsString()).endsWith("_FAILED");
        String hook = hookFailed ? "hook " + text(event.hookType()) + " failed: " + text(event.hookStatusReason()) : "";
        return new StackEvent(
                text(event.eventId()),
                Optional.ofNullable(event.timestamp()).orElse(Instant.EPOCH),
                text(event.stackId()),
                text(event.logicalResourceId()),
                text(event.physicalResourceId()),
                text(event.resourceType()),
                text(event.resourceStatusAsString()),
                text(event.resourceStatusReason()),
                hook,
                text(event.clientRequestToken()));
    }

    /** What went wrong in making a change set; empty for an event that is no error, or says nothing. */
    static Optional<Refusal> refusal(OperationEvent event) {
        String reason = text(event.validationStatusReason());
        if (reason.isEmpty() && !text(event.hookStatusReason()).isEmpty()) {
            reason = "hook " + text(event.hookType()) + ": " + text(event.hookStatusReason());
        }
        if (reason.isEmpty()) {
            reason = text(event.resourceStatusReason());
        }
        if (!text(event.eventTypeAsString()).endsWith("_ERROR") || reason.isEmpty()) {
            return Optional.empty();
        }
        Matcher path = IN_TEMPLATE.matcher(text(event.validationPath()));
        if (!path.find()) {
            return Optional.of(new Refusal(text(event.logicalResourceId()), reason));
        }
        String at = path.group(2);
        return Optional.of(new Refusal(path.group(1), at.isEmpty() ? reason : "at " + at + ": " + reason));
    }

    static StackResource resource(StackResourceSummary summary) {
        return new StackResource(
                text(summary.logicalResourceId()),
                text(summary.physicalResourceId()),
                text(summary.resourceType()),
                text(summary.resourceStatusAsString()),
                text(summary.resourceStatusReason()));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
