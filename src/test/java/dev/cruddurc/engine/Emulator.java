package dev.cruddurc.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** A region of the emulator, in which stacks are made, changed and taken down by AWS's own client. */
final class Emulator implements AutoCloseable {
    private final Moto moto;
    private final String region;
    private final CloudFormationClient client;

    private Emulator(Moto moto, String region) {
        this.moto = moto;
        this.region = region;
        this.client = CloudFormationClient.builder()
                .endpointOverride(moto.endpoint())
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("testing", "testing")))
                // With retries a refusal turns into a success: what the first attempt left is there at the second.
                .overrideConfiguration(overrides -> overrides.retryStrategy(retries -> retries.maxAttempts(1)))
                .build();
    }

    /** A region in which there is nothing yet. */
    static Emulator in(String region, Moto moto) throws IOException {
        return new Emulator(moto.reset(), region);
    }

    /** A region as it is. */
    static Emulator as(String region, Moto moto) {
        return new Emulator(moto, region);
    }

    String region() {
        return region;
    }

    /** A client that has read nothing yet. */
    AwsCli aws() {
        return new AwsCli(moto.endpoint(), region);
    }

    /** Makes a stack at once. Only of such a stack, and never of a change set, the emulator gives the outputs. */
    Stack create(String stack, ObjectNode template, Map<String, String> parameters) {
        client.createStack(create -> create.stackName(stack)
                .templateBody(template.toString())
                .parameters(parameters(parameters))
                .capabilities(Capability.CAPABILITY_IAM));
        return stack(stack);
    }

    /** Changes a stack at once. */
    Stack update(String stack, ObjectNode template) {
        client.updateStack(update ->
                update.stackName(stack).templateBody(template.toString()).capabilities(Capability.CAPABILITY_IAM));
        return stack(stack);
    }

    /** Makes a change set, as a deployment does; nothing has changed yet. */
    DescribeChangeSetResponse propose(String stack, String name, ChangeSetType type, ObjectNode template) {
        client.createChangeSet(create -> create.stackName(stack)
                .changeSetName(name)
                .changeSetType(type)
                .templateBody(template.toString())
                .capabilities(Capability.CAPABILITY_IAM));
        return client.describeChangeSet(describe -> describe.stackName(stack).changeSetName(name));
    }

    /** Executes a change set. */
    Stack execute(String stack, String changeSet) {
        client.executeChangeSet(execute -> execute.stackName(stack).changeSetName(changeSet));
        return stack(stack);
    }

    /** Takes a stack down; its status afterwards. */
    String delete(String stack) {
        String id = stack(stack).stackId();
        client.deleteStack(delete -> delete.stackName(stack));
        return stack(id).stackStatusAsString();
    }

    Stack stack(String name) {
        return client.describeStacks(describe -> describe.stackName(name))
                .stacks()
                .get(0);
    }

    /** The outputs of a stack by name. */
    static Map<String, String> outputs(Stack stack) {
        Map<String, String> outputs = new TreeMap<>();
        stack.outputs().forEach(output -> outputs.put(output.outputKey(), output.outputValue()));
        return outputs;
    }

    /** The physical ids of what is in a stack, by logical id; empty where it has none, absent where nothing was made. */
    Map<String, String> resources(String stack) {
        Map<String, String> resources = new TreeMap<>();
        client.describeStackResources(describe -> describe.stackName(stack))
                .stackResources()
                .forEach(resource -> {
                    if (resource.logicalResourceId() != null) {
                        String id = resource.physicalResourceId();
                        resources.put(resource.logicalResourceId(), id == null ? "" : id);
                    }
                });
        return resources;
    }

    /** The changes of a change set, as {@code Modify WebService}. */
    static Set<String> changes(DescribeChangeSetResponse changeSet) {
        Set<String> changes = new TreeSet<>();
        changeSet
                .changes()
                .forEach(change -> changes.add(change.resourceChange().actionAsString() + " "
                        + change.resourceChange().logicalResourceId()));
        return changes;
    }

    private static List<Parameter> parameters(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> Parameter.builder()
                        .parameterKey(value.getKey())
                        .parameterValue(value.getValue())
                        .build())
                .toList();
    }

    @Override
    public void close() {
        client.close();
    }
}
