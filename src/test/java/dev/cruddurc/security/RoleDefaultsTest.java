package dev.cruddurc.security;

import static dev.cruddurc.security.Written.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is safe of roles and their grants without being asked for, in what both backends write. */
final class RoleDefaultsTest {
    /** What IAM knows no resources for; each group of them is a statement of its own. */
    private static final List<Set<String>> WITHOUT_RESOURCES = List.of(
            Set.of("ecr:GetAuthorizationToken"),
            Set.of("logs:DescribeLogGroups"),
            Set.of(
                    "ssmmessages:CreateControlChannel",
                    "ssmmessages:CreateDataChannel",
                    "ssmmessages:OpenControlChannel",
                    "ssmmessages:OpenDataChannel"),
            Set.of(
                    "xray:GetSamplingRules",
                    "xray:GetSamplingStatisticSummaries",
                    "xray:GetSamplingTargets",
                    "xray:PutTelemetryRecords",
                    "xray:PutTraceSegments"));

    @Test
    void noGrantIsOfEverything() {
        for (Written written : both()) {
            for (JsonNode statement : grants(written)) {
                for (String action : texts(statement.path("action"))) {
                    assertFalse(action.contains("*"), action);
                    assertFalse(action.toLowerCase(Locale.ROOT).startsWith("iam:"), action);
                }
                assertFalse(statement.has("notaction"));
                assertFalse(statement.has("notresource"));
            }
        }
    }

    @Test
    void onlyWhatHasNoResourcesIsGrantedOnAll() {
        for (Written written : both()) {
            int onAll = 0;
            for (JsonNode statement : grants(written)) {
                if (texts(statement.path("resource")).contains("*")) {
                    Set<String> actions = Set.copyOf(texts(statement.path("action")));
                    assertTrue(WITHOUT_RESOURCES.contains(actions), statement::toString);
                    assertEquals(1, statement.path("resource").size());
                    onAll++;
                }
            }
            // Two services pull from a registry; one of them has traces and shells.
            assertEquals(5, onAll, () -> written.backend() + "");
        }
    }

    @Test
    void noPolicyOfAwsIsAttached() {
        for (Written written : both()) {
            for (JsonNode role : written.all("AWS::IAM::Role", "aws_iam_role").values()) {
                for (JsonNode policy : role.path("managedpolicyarns")) {
                    assertFalse(policy.toString().contains(":aws:policy/"), policy::toString);
                }
            }
            for (JsonNode attachment :
                    written.some("none", "aws_iam_role_policy_attachment").values()) {
                assertFalse(attachment.toString().contains(":aws:policy/"), attachment::toString);
                assertTrue(attachment.toString().contains("aws_iam_policy."), attachment::toString);
            }
        }
    }

    @Test
    void aRoleTrustsTasksOfThisAccountAlone() {
        for (Written written : both()) {
            for (JsonNode role : written.all("AWS::IAM::Role", "aws_iam_role").values()) {
                JsonNode trust = role.has("assumerolepolicydocument")
                        ? role.path("assumerolepolicydocument")
                        : role.path("assumerolepolicy");
                assertEquals(1, trust.path("statement").size());
                assertEquals(
                        "ecs-tasks.amazonaws.com",
                        at(trust, "statement", "principal", "service").asText());
                assertEquals(1, at(trust, "statement", "principal").size());
                assertFalse(at(trust, "statement", "condition", "stringequals", "aws:sourceaccount")
                        .isMissingNode());
                assertTrue(at(trust, "statement", "condition", "arnlike", "aws:sourcearn")
                        .toString()
                        .contains(":ecs:"));
            }
        }
    }

    @Test
    void rolesPoliciesGroupsAndLoadBalancersHaveNoNames() {
        for (Written written : both()) {
            written.all("AWS::IAM::Role", "aws_iam_role").values().forEach(RoleDefaultsTest::unnamed);
            written.some("AWS::IAM::ManagedPolicy", "aws_iam_policy").values().forEach(RoleDefaultsTest::unnamed);
            written.all("AWS::EC2::SecurityGroup", "aws_security_group")
                    .values()
                    .forEach(RoleDefaultsTest::unnamed);
            written.all("AWS::ElasticLoadBalancingV2::LoadBalancer", "aws_lb")
                    .values()
                    .forEach(RoleDefaultsTest::unnamed);
            written.all("AWS::ElasticLoadBalancingV2::TargetGroup", "aws_lb_target_group")
                    .values()
                    .forEach(RoleDefaultsTest::unnamed);
        }
    }

    private static void unnamed(JsonNode resource) {
        for (String name : List.of("name", "rolename", "managedpolicyname", "groupname")) {
            assertFalse(resource.has(name), resource::toString);
        }
    }

    /** Inline and as policies of one's own. */
    private static List<Written> both() {
        List<Written> all = new ArrayList<>(Samples.BOTH);
        all.addAll(Written.of(Samples.FILE.replace("services:\n", "iam: {policies: managed}\nservices:\n")));
        return all;
    }

    private static List<JsonNode> grants(Written written) {
        List<JsonNode> statements = new ArrayList<>();
        written.all("AWS::IAM::Role", "aws_iam_role")
                .values()
                .forEach(role -> role.path("policies")
                        .forEach(
                                policy -> policy.at("/policydocument/statement").forEach(statements::add)));
        written.some("AWS::IAM::ManagedPolicy", "aws_iam_policy").values().forEach(policy -> {
            JsonNode document = policy.has("policydocument") ? policy.path("policydocument") : policy.path("policy");
            document.path("statement").forEach(statements::add);
        });
        written.some("none", "aws_iam_role_policy")
                .values()
                .forEach(policy -> policy.at("/policy/statement").forEach(statements::add));
        assertTrue(statements.size() > 8, () -> written.backend() + " grants " + statements.size() + " times");
        return statements;
    }

    private static List<String> texts(JsonNode list) {
        assertTrue(list.isArray(), list::toString);
        List<String> texts = new ArrayList<>();
        list.forEach(entry -> texts.add(entry.isTextual() ? entry.asText() : entry.toString()));
        return texts;
    }
}
