package dev.cruddurc.backend.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cruddurc.model.Stage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TerraformServiceTest {
    private static final JsonNode SERVICES = Sketch.every(Stage.SERVICES).at("/resource/aws_ecs_service");
    private static final JsonNode SCALED = SERVICES.path("backend_flask");
    private static final JsonNode FIXED = SERVICES.path("frontend_react_js");
    private static final JsonNode GUEST = SERVICES.path("guest");

    @Test
    void waitsForItsRuleForTheCapacityProvidersAndForTheGrantsOfItsRoles() {
        List<String> dependencies = new ArrayList<>();
        SCALED.path("depends_on").forEach(address -> dependencies.add(address.asText()));

        assertEquals(
                List.of(
                        "aws_ecs_cluster_capacity_providers.main",
                        "aws_iam_role_policy.backend_flask_execution",
                        "aws_iam_role_policy_attachment.backend_flask_task",
                        "aws_lb_listener_rule.api_cruddur_fun",
                        "aws_route.public_ipv4"),
                dependencies);
    }

    @Test
    void aScaledServiceStartsWithTheMinimumAndIsThenLeftToScaling() {
        assertEquals(2, SCALED.path("desired_count").asInt());
        assertEquals(
                "[\"desired_count\"]", SCALED.at("/lifecycle/0/ignore_changes").toString());
    }

    @Test
    void aFixedCountIsKept() {
        assertEquals(1, FIXED.path("desired_count").asInt());
        assertTrue(FIXED.at("/lifecycle/0/ignore_changes").isMissingNode());
    }

    @Test
    void inAClusterOfOursItHasACapacityProvider() {
        assertEquals(
                "FARGATE",
                SCALED.at("/capacity_provider_strategy/0/capacity_provider").asText());
        assertFalse(SCALED.has("launch_type"));
    }

    @Test
    void inAClusterOfOthersItHasALaunchType() {
        assertEquals("FARGATE", GUEST.path("launch_type").asText());
        assertFalse(GUEST.has("capacity_provider_strategy"));
    }

    @Test
    void theApplyFailsWhenTheCircuitBreakerRollsBack() {
        assertTrue(SCALED.path("wait_for_steady_state").asBoolean());
        assertEquals(
                "${self.task_definition == aws_ecs_task_definition.backend_flask.arn}",
                SCALED.at("/lifecycle/0/postcondition/0/condition").asText());
    }

    @Test
    void onlyAServiceWithTargetsHasAGracePeriod() {
        assertEquals(150, SCALED.path("health_check_grace_period_seconds").asInt());
        assertFalse(FIXED.has("health_check_grace_period_seconds"));
    }

    @Test
    void aMereClientOfServiceConnectOffersNothing() {
        assertTrue(SCALED.at("/service_connect_configuration/0/service/0").isObject());
        assertTrue(FIXED.at("/service_connect_configuration/0/service").isMissingNode());
        assertTrue(GUEST.path("service_connect_configuration").isMissingNode());
    }
}
