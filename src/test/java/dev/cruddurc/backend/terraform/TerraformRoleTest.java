package dev.cruddurc.backend.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Role;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Pseudo;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TerraformRoleTest {
    private static final JsonNode EVERY = Sketch.every(Stage.SERVICES);

    @Test
    void trustsOneServiceForThisAccountAndItsTasks() {
        JsonNode trust = EVERY.at("/locals/backend_flask_task_trust/Statement/0");

        assertEquals("ecs-tasks.amazonaws.com", trust.at("/Principal/Service").asText());
        assertEquals(
                "${data.aws_caller_identity.current.account_id}",
                trust.at("/Condition/StringEquals/aws:SourceAccount").asText());
        assertTrue(trust.at("/Condition/ArnLike/aws:SourceArn").asText().startsWith("arn:${data.aws_partition"));
    }

    @Test
    void aPolicyStandsAsAReadableDocument() {
        assertEquals(
                "${jsonencode(local.backend_flask_execution_grants)}",
                EVERY.at("/resource/aws_iam_role_policy/backend_flask_execution/policy")
                        .asText());
        assertTrue(EVERY.at("/locals/backend_flask_execution_grants/Statement").isArray());
    }

    @Test
    void grantsOnALogGroupNameItsStreams() {
        JsonNode statement = EVERY.at("/locals/backend_flask_execution_grants/Statement/1");

        assertEquals(
                "${aws_cloudwatch_log_group.backend_flask.arn}:*",
                statement.at("/Resource/0").asText());
    }

    @Test
    void aRoleWithoutGrantsHasNoPolicy() {
        assertTrue(
                EVERY.at("/resource/aws_iam_role_policy/frontend_react_js_task").isMissingNode());
        assertTrue(EVERY.at("/resource/aws_iam_role_policy_attachment/frontend_react_js_task")
                .isMissingNode());
    }

    @Test
    void attachmentsAreKeyedByWhatTheyAttachAndNotByPosition() {
        Value managed = Value.text("arn:aws:iam::aws:policy/ReadOnlyAccess");
        Value own = Value.join(Value.text("arn:"), Pseudo.PARTITION, Value.text(":iam::aws:policy/X"));
        Id id = Id.of("role", "web", "task");
        JsonNode attachment = Sketch.of(new Role(
                        Sketch.services(id),
                        "ecs-tasks",
                        Optional.empty(),
                        List.of(),
                        List.of(managed, own),
                        Optional.empty(),
                        List.of()))
                .services()
                .at("/resource/aws_iam_role_policy_attachment/web_task");

        assertEquals(
                "{\"arn:aws:iam::aws:policy/ReadOnlyAccess\":\"arn:aws:iam::aws:policy/ReadOnlyAccess\","
                        + "\"arn:partition:iam::aws:policy/X\":"
                        + "\"arn:${data.aws_partition.current.partition}:iam::aws:policy/X\"}",
                attachment.path("for_each").toString());
        assertEquals("${each.value}", attachment.path("policy_arn").asText());
    }

    @Test
    void aKeyIsNoTemplateEither() {
        Role role = new Role(
                Sketch.services(Id.of("role", "web", "task")),
                "ecs-tasks",
                Optional.empty(),
                List.of(),
                List.of(Value.text("arn:${x}")),
                Optional.empty(),
                List.of());

        assertEquals(
                "{\"arn:$${x}\":\"arn:$${x}\"}",
                Sketch.of(role)
                        .services()
                        .at("/resource/aws_iam_role_policy_attachment/web_task/for_each")
                        .toString());
    }

    @Test
    void anAttachedPolicyOfOursIsKeyedByItsLabel() {
        assertEquals(
                "{\"backend_flask_task\":\"${aws_iam_policy.backend_flask_task.arn}\"}",
                EVERY.at("/resource/aws_iam_role_policy_attachment/backend_flask_task/for_each")
                        .toString());
    }
}
