package dev.cruddurc.deploy.aws;

import dev.cruddurc.deploy.stack.ChangeSetRequest;
import dev.cruddurc.deploy.stack.ChangeSetState;
import dev.cruddurc.deploy.stack.CloudFormationService;
import dev.cruddurc.deploy.stack.Refusal;
import dev.cruddurc.deploy.stack.ResourceChange;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.StackEvent;
import dev.cruddurc.deploy.stack.StackResource;
import dev.cruddurc.deploy.stack.StackState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DeletionMode;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeEventsResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksResponse;
import software.amazon.awssdk.services.cloudformation.model.ListChangeSetsResponse;
import software.amazon.awssdk.services.cloudformation.model.ListStackResourcesResponse;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Tag;
import software.amazon.awssdk.services.cloudformation.model.TemplateStage;

/** CloudFormation by the SDK. */
public final class AwsCloudFormation implements CloudFormationService {
    private final CloudFormationClient client;

    /** CloudFormation in the clients' region. */
    public AwsCloudFormation(Clients clients) {
        this.client = clients.make(CloudFormationClient.builder());
    }

    @Override
    public Optional<StackState> stack(String stack) throws ServiceFault {
        DescribeStacksResponse answer;
        try {
            answer = Faults.answer(() -> client.describeStacks(request -> request.stackName(stack)));
        } catch (ServiceFault fault) {
            if (isAbsent(fault)) {
                return Optional.empty();
            }
            throw fault;
        }
        if (answer.stacks().isEmpty()) {
            // A proxy's page with status 200 reads as an empty list; only the service's own error says that there is no
            // stack.
            throw new ServiceFault(ServiceFault.Kind.UNREADABLE, "an answer without a stack, perhaps a proxy's");
        }
        return Optional.of(Readings.stack(answer.stacks().get(0)));
    }

    private static boolean isAbsent(ServiceFault fault) {
        return fault.getMessage().startsWith("ValidationError")
                && fault.getMessage().contains("does not exist");
    }

    @Override
    public String template(String stack) throws ServiceFault {
        return Faults.answer(() ->
                        client.getTemplate(request -> request.stackName(stack).templateStage(TemplateStage.ORIGINAL)))
                .templateBody();
    }

    @Override
    public void createChangeSet(ChangeSetRequest request) throws ServiceFault {
        CreateChangeSetRequest.Builder call = CreateChangeSetRequest.builder()
                .stackName(request.stack())
                .changeSetName(request.name())
                .changeSetType(request.create() ? ChangeSetType.CREATE : ChangeSetType.UPDATE)
                .capabilitiesWithStrings(request.capabilities())
                .clientToken(request.token())
                .description("made by cruddurc");
        if (request.adopt()) {
            call.importExistingResources(true);
        }
        List<Parameter> parameters = new ArrayList<>();
        request.parameters()
                .forEach((name, value) -> parameters.add(Parameter.builder()
                        .parameterKey(name)
                        .parameterValue(value)
                        .build()));
        List<Tag> tags = new ArrayList<>();
        request.tags()
                .forEach((key, value) ->
                        tags.add(Tag.builder().key(key).value(value).build()));
        call.parameters(parameters).tags(tags);
        if (request.template() instanceof ChangeSetRequest.Inline inline) {
            call.templateBody(inline.body());
        } else if (request.template() instanceof ChangeSetRequest.Uploaded uploaded) {
            call.templateURL(uploaded.url());
        }
        Faults.answer(() -> client.createChangeSet(call.build()));
    }

    @Override
    public Optional<ChangeSetState> changeSet(String stack, String changeSet) throws ServiceFault {
        List<ResourceChange> changes = new ArrayList<>();
        Optional<String> next = Optional.empty();
        while (true) {
            String token = next.orElse(null);
            DescribeChangeSetResponse page;
            try {
                page = Faults.answer(() -> client.describeChangeSet(request ->
                        request.stackName(stack).changeSetName(changeSet).nextToken(token)));
            } catch (ServiceFault fault) {
                if (fault.getMessage().startsWith("ChangeSetNotFound") || isAbsent(fault)) {
                    return Optional.empty();
                }
                throw fault;
            }
            if (page.changeSetName() == null) {
                throw new ServiceFault(ServiceFault.Kind.UNREADABLE, "an answer without a change set");
            }
            page.changes().forEach(change -> Readings.change(change).ifPresent(changes::add));
            next = Optional.ofNullable(page.nextToken()).filter(text -> !text.isEmpty());
            if (next.isEmpty()) {
                return Optional.of(Readings.changeSet(page, changes));
            }
        }
    }

    @Override
    public List<Refusal> refusals(String stack, String changeSet) throws ServiceFault {
        List<Refusal> refusals = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            String token = next.orElse(null);
            DescribeEventsResponse page = Faults.answer(() -> client.describeEvents(request -> request.stackName(stack)
                    .changeSetName(changeSet)
                    .filters(events -> events.failedEvents(true))
                    .nextToken(token)));
            page.operationEvents()
                    .forEach(event -> Readings.refusal(event)
                            .filter(refusal -> !refusals.contains(refusal))
                            .ifPresent(refusals::add));
            next = Optional.ofNullable(page.nextToken()).filter(text -> !text.isEmpty());
        } while (next.isPresent());
        return refusals;
    }

    @Override
    public List<String> changeSets(String stack) throws ServiceFault {
        List<String> names = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            String token = next.orElse(null);
            ListChangeSetsResponse page = Faults.answer(() ->
                    client.listChangeSets(request -> request.stackName(stack).nextToken(token)));
            page.summaries().forEach(summary -> names.add(summary.changeSetName()));
            next = Optional.ofNullable(page.nextToken()).filter(text -> !text.isEmpty());
        } while (next.isPresent());
        return names;
    }

    @Override
    public void deleteChangeSet(String stack, String changeSet) throws ServiceFault {
        Faults.answer(
                () -> client.deleteChangeSet(request -> request.stackName(stack).changeSetName(changeSet)));
    }

    @Override
    public void executeChangeSet(String stack, String changeSet, String token) throws ServiceFault {
        // Said explicitly: the documentation disagrees with itself on the default of disableRollback.
        Faults.answer(() -> client.executeChangeSet(request -> request.stackName(stack)
                .changeSetName(changeSet)
                .clientRequestToken(token)
                .disableRollback(false)
                .retainExceptOnCreate(true)));
    }

    @Override
    public List<StackEvent> events(String stack, Set<String> known) throws ServiceFault {
        List<StackEvent> events = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            String token = next.orElse(null);
            DescribeStackEventsResponse page = Faults.answer(() -> client.describeStackEvents(
                    request -> request.stackName(stack).nextToken(token)));
            for (software.amazon.awssdk.services.cloudformation.model.StackEvent event : page.stackEvents()) {
                if (known.contains(event.eventId())) {
                    return events;
                }
                events.add(Readings.event(event));
            }
            next = Optional.ofNullable(page.nextToken()).filter(text -> !text.isEmpty());
        } while (next.isPresent());
        return events;
    }

    @Override
    public List<StackResource> resources(String stack) throws ServiceFault {
        List<StackResource> resources = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            String token = next.orElse(null);
            ListStackResourcesResponse page = Faults.answer(() -> client.listStackResources(
                    request -> request.stackName(stack).nextToken(token)));
            page.stackResourceSummaries().forEach(summary -> resources.add(Readings.resource(summary)));
            next = Optional.ofNullable(page.nextToken()).filter(text -> !text.isEmpty());
        } while (next.isPresent());
        return resources;
    }

    @Override
    public void deleteStack(String stack, List<String> retain, String token) throws ServiceFault {
        Faults.answer(() -> client.deleteStack(request -> {
            request.stackName(stack).clientRequestToken(token);
            if (!retain.isEmpty()) {
                request.retainResources(retain);
            }
        }));
    }

    @Override
    public void forceDeleteStack(String stack, String token) throws ServiceFault {
        Faults.answer(() -> client.deleteStack(request ->
                request.stackName(stack).clientRequestToken(token).deletionMode(DeletionMode.FORCE_DELETE_STACK)));
    }

    @Override
    public void cancelUpdate(String stack, String token) throws ServiceFault {
        Faults.answer(() ->
                client.cancelUpdateStack(request -> request.stackName(stack).clientRequestToken(token)));
    }

    @Override
    public void continueRollback(String stack, List<String> skip, String token) throws ServiceFault {
        Faults.answer(() -> client.continueUpdateRollback(
                request -> request.stackName(stack).resourcesToSkip(skip).clientRequestToken(token)));
    }

    @Override
    public void rollBack(String stack, String token) throws ServiceFault {
        Faults.answer(() -> client.rollbackStack(
                request -> request.stackName(stack).clientRequestToken(token).retainExceptOnCreate(true)));
    }
}
