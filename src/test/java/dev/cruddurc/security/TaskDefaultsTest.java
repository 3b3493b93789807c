package dev.cruddurc.security;

import static dev.cruddurc.security.Written.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cruddurc.Target;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is safe of repositories, clusters, tasks and logs without being asked for, in what both backends write. */
final class TaskDefaultsTest {
    @Test
    void repositoriesScanKeepTheirTagsEncryptAndExpireWhatHasNone() {
        for (Written written : Samples.BOTH) {
            Map<String, JsonNode> repositories = written.all("AWS::ECR::Repository", "aws_ecr_repository");
            assertEquals(2, repositories.size());
            for (JsonNode repository : repositories.values()) {
                assertTrue(at(repository, "imagescanningconfiguration", "scanonpush")
                        .asBoolean());
                assertEquals("IMMUTABLE", repository.path("imagetagmutability").asText());
                assertEquals(
                        "AES256",
                        at(repository, "encryptionconfiguration", "encryptiontype")
                                .asText());
                assertFalse(repository.has("repositorypolicytext"));
            }
            assertTrue(written.some("none", "aws_ecr_repository_policy").isEmpty());
            for (JsonNode repository : written.all("AWS::ECR::Repository", "aws_ecr_lifecycle_policy")
                    .values()) {
                String policy = written.backend() == Target.CLOUDFORMATION
                        ? at(repository, "lifecyclepolicy", "lifecyclepolicytext")
                                .asText()
                        : repository.path("policy").toString();
                assertTrue(policy.toLowerCase(Locale.ROOT).contains("\"countnumber\":14"), policy);
                assertTrue(policy.contains("untagged"), policy);
                assertTrue(policy.length() >= 100, policy);
            }
        }
    }

    @Test
    void aClusterHasInsights() {
        for (Written written : Samples.BOTH) {
            for (JsonNode cluster :
                    written.all("AWS::ECS::Cluster", "aws_ecs_cluster").values()) {
                JsonNode setting =
                        at(cluster, written.backend() == Target.CLOUDFORMATION ? "clustersettings" : "setting");
                assertEquals("containerInsights", at(setting, "name").asText());
                assertTrue(
                        Set.of("enabled", "enhanced")
                                .contains(at(setting, "value").asText()),
                        setting::toString);
            }
        }
    }

    @Test
    void everyContainerLogsAndNoneIsPrivileged() {
        for (Written written : Samples.BOTH) {
            Map<String, JsonNode> containers = containers(written);
            assertEquals(Set.of("api", "proxy", "xray", "web"), containers.keySet());
            for (JsonNode container : containers.values()) {
                assertEquals(
                        "awslogs",
                        at(container, "logconfiguration", "logdriver").asText());
                assertFalse(at(container, "logconfiguration", "options", "awslogs-group")
                        .isMissingNode());
                assertFalse(container.path("privileged").asBoolean());
            }
            for (JsonNode task : tasks(written)) {
                assertEquals("awsvpc", task.path("networkmode").asText());
                assertFalse(task.has("pidmode"));
                assertFalse(task.has("ipcmode"));
                for (String volumes : List.of("volume", "volumes")) {
                    assertFalse(task.has(volumes), "what is stored outside of a task is not part of the language");
                }
            }
        }
    }

    @Test
    void theTracingSidecarIsNotRootAndWritesNothing() {
        for (Written written : Samples.BOTH) {
            JsonNode sidecar = containers(written).get("xray");
            assertEquals("1337", sidecar.path("user").asText());
            assertTrue(sidecar.path("readonlyrootfilesystem").asBoolean());
        }
    }

    @Test
    void secretsAreNamesAndNoVariables() {
        for (Written written : Samples.BOTH) {
            JsonNode container = containers(written).get("api");
            assertEquals(1, container.path("secrets").size());
            assertEquals("TOKEN", at(container, "secrets", "name").asText());
            assertTrue(at(container, "secrets", "valuefrom").toString().contains(":parameter/shop/api/TOKEN"));
            assertEquals("MODE", at(container, "environment", "name").asText());
            assertTrue(written.some("AWS::SSM::Parameter", "aws_ssm_parameter").isEmpty());
            assertTrue(written.some("AWS::SecretsManager::Secret", "aws_secretsmanager_secret")
                    .isEmpty());
        }
    }

    @Test
    void executionAndTaskHaveRolesOfTheirOwn() {
        for (Written written : Samples.BOTH) {
            for (JsonNode task : tasks(written)) {
                assertNotEquals(task.path("executionrolearn"), task.path("taskrolearn"));
                assertFalse(task.path("executionrolearn").isMissingNode());
            }
        }
    }

    @Test
    void servicesRunOnTheLatestPlatformAndGoBackByThemselves() {
        for (Written written : Samples.BOTH) {
            for (JsonNode service :
                    written.all("AWS::ECS::Service", "aws_ecs_service").values()) {
                JsonNode breaker = written.backend() == Target.CLOUDFORMATION
                        ? at(service, "deploymentconfiguration", "deploymentcircuitbreaker")
                        : at(service, "deploymentcircuitbreaker");
                assertEquals("LATEST", service.path("platformversion").asText());
                assertTrue(at(breaker, "enable").asBoolean());
                assertTrue(at(breaker, "rollback").asBoolean());
            }
        }
    }

    @Test
    void shellsAreOffUnlessSaidAndThenRecorded() {
        for (Written written : Samples.BOTH) {
            Map<String, Boolean> shells = new TreeMap<>();
            written.all("AWS::ECS::Service", "aws_ecs_service")
                    .values()
                    .forEach(service -> shells.put(
                            at(service, written.backend() == Target.CLOUDFORMATION ? "servicename" : "name")
                                    .asText(),
                            service.path("enableexecutecommand").asBoolean()));
            assertEquals(Map.of("api", true, "web", false), shells);
            for (JsonNode cluster :
                    written.all("AWS::ECS::Cluster", "aws_ecs_cluster").values()) {
                JsonNode sessions = at(cluster, "configuration", "executecommandconfiguration");
                assertEquals("OVERRIDE", at(sessions, "logging").asText());
                assertEquals(1, at(sessions, "logconfiguration").size());
            }
        }
        for (Written written : Written.of("""
                app: shop
                region: eu-west-1
                services: {web: {image: "nginx:1.27"}}
                """)) {
            written.all("AWS::ECS::Service", "aws_ecs_service")
                    .values()
                    .forEach(service ->
                            assertFalse(service.path("enableexecutecommand").asBoolean()));
            written.all("AWS::ECS::Cluster", "aws_ecs_cluster")
                    .values()
                    .forEach(cluster -> assertFalse(cluster.has("configuration")));
        }
    }

    @Test
    void logsEnd() {
        for (Written written : Samples.BOTH) {
            Set<String> groups = new TreeSet<>();
            for (JsonNode group : written.all("AWS::Logs::LogGroup", "aws_cloudwatch_log_group")
                    .values()) {
                groups.add(at(group, written.backend() == Target.CLOUDFORMATION ? "loggroupname" : "name")
                        .asText());
                assertEquals(30, at(group, "retentionindays").asInt());
            }
            assertEquals(Set.of("/shop/api", "/ecs-exec/shop", "/shop/web"), groups);
        }
    }

    private static List<JsonNode> tasks(Written written) {
        return List.copyOf(written.all("AWS::ECS::TaskDefinition", "aws_ecs_task_definition")
                .values());
    }

    private static Map<String, JsonNode> containers(Written written) {
        Map<String, JsonNode> containers = new TreeMap<>();
        for (JsonNode task : tasks(written)) {
            task.path("containerdefinitions")
                    .forEach(container -> containers.put(container.path("name").asText(), container));
        }
        return containers;
    }
}
