package dev.cruddurc.backend.cloudformation;

import static dev.cruddurc.backend.cloudformation.Emitted.property;
import static dev.cruddurc.backend.cloudformation.Emitted.resource;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.model.HostedZone;
import dev.cruddurc.model.LogGroup;
import dev.cruddurc.model.Parameter;
import dev.cruddurc.model.Repository;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Role;
import dev.cruddurc.model.SamplingRule;
import dev.cruddurc.model.ScalingTarget;
import dev.cruddurc.model.Statement;
import dev.cruddurc.model.Tag;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Pseudo;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SharedEmittersTest {
    private static final String KEPT = "\"DeletionPolicy\": \"Retain\",\n  \"UpdateReplacePolicy\": \"Retain\"";

    @Test
    void whatCannotBeMadeAgainIsKept() {
        assertTrue(resource(repository(14)).contains(KEPT));
        assertTrue(resource(new HostedZone(Emitted.named("zone", "a.b"), "a.b", List.of()))
                .contains(KEPT));
    }

    @Test
    void aLogGroupGoesWithItsStack() {
        LogGroup logs =
                new LogGroup(Emitted.named("log-group", "web"), Value.text("/web"), 30, Optional.empty(), List.of());

        assertTrue(resource(logs).contains("\"DeletionPolicy\": \"Delete\",\n  \"UpdateReplacePolicy\": \"Delete\""));
    }

    @Test
    void theShortestLifecyclePolicyIsLongEnough() {
        String policy = property("LifecyclePolicy", repository(1));
        int around = "{\"LifecyclePolicyText\":\"\"}".length();
        long escapes = policy.chars().filter(c -> c == '\\').count();

        assertTrue(policy.length() - around - escapes >= 100, policy);
    }

    @Test
    void aRoleTrustsItsServiceForItsOwnAccountOnly() {
        assertEquals(
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                        + "\"Principal\":{\"Service\":\"ecs-tasks.amazonaws.com\"},\"Action\":\"sts:AssumeRole\","
                        + "\"Condition\":{\"StringEquals\":{\"aws:SourceAccount\":{\"Ref\":\"AWS::AccountId\"}},"
                        + "\"ArnLike\":{\"aws:SourceArn\":\"arn:aws:ecs:x\"}}}]}",
                property("cn-north-1", "AssumeRolePolicyDocument", role(Optional.of(Value.text("arn:aws:ecs:x")))));
        assertFalse(resource(role(Optional.empty())).contains("Condition"));
    }

    @Test
    void grantsAreListsHoweverFew() {
        assertEquals(
                "[{\"PolicyName\":\"grants\",\"PolicyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":"
                        + "[{\"Sid\":\"Pull\",\"Effect\":\"Allow\",\"Action\":[\"ecr:BatchGetImage\"],\"Resource\":[\"*\"]}]}}]",
                property("Policies", role(Optional.empty())));
    }

    @Test
    void tagsSayWhichBackendKeepsTheResource() {
        List<Tag> tags = List.of(new Tag("team", Value.text("a ${AWS::Region}")), new Tag("region", Pseudo.REGION));
        HostedZone zone = new HostedZone(Emitted.named("zone", "a.b"), "a.b", tags);
        Parameter parameter = new Parameter(Emitted.named("parameter", "X"), Value.text("/x"), Value.text("y"), tags);
        String cut = "{\"Fn::Join\":[\"${\",[\"a \",\"AWS::Region}\"]]}";

        assertEquals(
                "[{\"Key\":\"team\",\"Value\":" + cut + "},{\"Key\":\"region\",\"Value\":{\"Ref\":\"AWS::Region\"}},"
                        + "{\"Key\":\"cruddurc:backend\",\"Value\":\"cloudformation\"}]",
                property("HostedZoneTags", zone));
        assertEquals(
                "{\"team\":" + cut + ",\"region\":{\"Ref\":\"AWS::Region\"},\"cruddurc:backend\":\"cloudformation\"}",
                property("Tags", parameter));
    }

    @Test
    void aRateIsANumberHoweverItWasWritten() {
        assertTrue(sampling(".05").contains("\"FixedRate\":0.05,"));
        assertTrue(sampling("1e-2").contains("\"FixedRate\":0.01,"));
        assertTrue(sampling("0.10").contains("\"FixedRate\":0.10,"));
    }

    @Test
    void scalingNamesARoleInGovCloudOnly() {
        ScalingTarget target = new ScalingTarget(
                Emitted.named("scaling-target", "web"), Value.text("shared"), Value.text("web"), 1, 2, List.of());

        assertEquals("\"service/shared/web\"", property("ResourceId", target));
        assertFalse(resource(target).contains("RoleARN"));
        assertTrue(resource("us-gov-west-1", target).contains("AWSServiceRoleForApplicationAutoScaling_ECSService"));
    }

    private static String sampling(String rate) {
        Resource rule = new SamplingRule(Emitted.named("sampling-rule", "web"), "web", rate, 1, 9000, "web", List.of());
        return property("SamplingRule", rule);
    }

    private static Role role(Optional<Value> source) {
        Statement statement = new Statement(
                "Pull", List.of(Value.text("ecr:BatchGetImage")), List.of(Value.text("*")), "to pull", false);
        return new Role(
                Emitted.named("role", "web"),
                "ecs-tasks",
                source,
                List.of(statement),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static Repository repository(int days) {
        return new Repository(
                Emitted.named("repository", "web"), Value.text("web"), true, days, Optional.empty(), List.of());
    }
}
