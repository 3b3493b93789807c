package dev.cruddurc.backend.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cruddurc.model.Stage;
import org.junit.jupiter.api.Test;

/** What is safe by default, as Terraform says it. */
final class TerraformSafetyTest {
    private static final JsonNode FOUNDATION = Sketch.every(Stage.FOUNDATION).path("resource");
    private static final JsonNode SERVICES = Sketch.every(Stage.SERVICES).path("resource");

    @Test
    void aRepositoryScansEncryptsAndKeepsItsTags() {
        JsonNode repository = FOUNDATION.at("/aws_ecr_repository/backend_flask");

        assertEquals("IMMUTABLE", repository.path("image_tag_mutability").asText());
        assertTrue(repository.at("/image_scanning_configuration/0/scan_on_push").asBoolean());
        assertEquals(
                "AES256",
                repository.at("/encryption_configuration/0/encryption_type").asText());
        assertFalse(repository.path("force_delete").asBoolean(true));
    }

    @Test
    void aKeyOfTheUsersEncryptsARepository() {
        JsonNode encryption = FOUNDATION.at("/aws_ecr_repository/cruddur_python/encryption_configuration/0");

        assertEquals("KMS", encryption.path("encryption_type").asText());
        assertTrue(encryption.path("kms_key").asText().contains(":kms:"));
    }

    @Test
    void zonesAndRepositoriesAreKept() {
        assertTrue(FOUNDATION
                .at("/aws_ecr_repository/backend_flask/lifecycle/0/prevent_destroy")
                .asBoolean());
        assertTrue(FOUNDATION
                .at("/aws_route53_zone/cruddur_fun/lifecycle/0/prevent_destroy")
                .asBoolean());
        assertFalse(FOUNDATION.at("/aws_route53_zone/cruddur_fun/force_destroy").asBoolean(true));
    }

    @Test
    void aLoadBalancerDropsInvalidHeaders() {
        JsonNode balancer = SERVICES.at("/aws_lb/main");

        assertTrue(balancer.path("drop_invalid_header_fields").asBoolean());
        assertEquals("defensive", balancer.path("desync_mitigation_mode").asText());
    }

    @Test
    void httpOnlyRedirects() {
        JsonNode redirect = SERVICES.at("/aws_lb_listener/http/default_action/0/redirect/0");

        assertEquals("HTTP_301", redirect.path("status_code").asText());
        assertEquals("HTTPS", redirect.path("protocol").asText());
    }

    @Test
    void aSubnetGivesNoAddressesOfItself() {
        SERVICES.path("aws_subnet")
                .forEach(subnet ->
                        assertFalse(subnet.path("map_public_ip_on_launch").asBoolean(true)));
    }

    @Test
    void rulesOfAGroupAreResourcesOfTheirOwn() {
        assertFalse(SERVICES.at("/aws_security_group/load_balancer").has("ingress"));
        assertFalse(SERVICES.at("/aws_security_group/load_balancer").has("egress"));
        assertEquals(
                "${aws_security_group.load_balancer.id}",
                SERVICES.at(
                                "/aws_vpc_security_group_ingress_rule/backend_flask_backend_flask/referenced_security_group_id")
                        .asText());
    }

    @Test
    void onlyWhatMustBeNamedHasAName() {
        for (String type : new String[] {"aws_lb", "aws_lb_target_group", "aws_security_group", "aws_iam_role"}) {
            SERVICES.path(type).forEach(resource -> assertFalse(resource.has("name"), type));
        }
    }

    @Test
    void aSecretIsAReferenceAndNeverAValue() {
        JsonNode secret = Sketch.every(Stage.SERVICES).at("/locals/backend_flask_containers/0/secrets/0");

        assertEquals("CONNECTION_URL", secret.path("name").asText());
        assertTrue(secret.path("valueFrom").asText().contains(":parameter/"));
        assertFalse(secret.has("value"));
    }
}
