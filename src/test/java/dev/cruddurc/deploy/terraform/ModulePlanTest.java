package dev.cruddurc.deploy.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.deploy.Scene;
import dev.cruddurc.deploy.plan.Change;
import dev.cruddurc.deploy.plan.Places;
import dev.cruddurc.deploy.plan.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is read of a plan that Terraform 1.11.4 and its AWS provider 5.100.0 made of a role and a group, as {@code show -json} writes it. */
class ModulePlanTest {
    private static final Path PLAN = Path.of("src", "test", "resources", "terraform", "plan-that-widens.json");

    @Test
    void whatAllowsMoreIsMarked() throws IOException {
        Map<String, List<String>> wider = wider(Files.readString(PLAN));
        assertEquals(
                Map.of(
                        "aws_iam_role.web_task",
                        List.of("for arn:aws:iam::444455556666:root"),
                        "aws_iam_role_policy.web_task",
                        List.of("may s3:PutObject", "on everything"),
                        "aws_iam_role_policy_attachment.web_task[\"ReadOnlyAccess\"]",
                        List.of("policy ReadOnlyAccess"),
                        "aws_vpc_security_group_ingress_rule.world",
                        List.of("open to 0.0.0.0/0"),
                        "aws_iam_role_policy.unknown",
                        List.of("perhaps, by its policy, which is known only when it is applied")),
                wider);
    }

    /** Who reads the first plan of a system reads nothing but additions. */
    @Test
    void nothingIsMarkedWhereAllIsNew() throws IOException {
        String created =
                Files.readString(PLAN).replaceAll("\"actions\": \\[\\s*\"update\"\\s*\\]", "\"actions\": [\"create\"]");
        Review review = review(created);
        assertEquals(8, review.changes().size());
        assertTrue(review.changes().stream().allMatch(change -> change.kind() == Change.Kind.ADD));
        assertEquals(Map.of(), wider(created));
    }

    private static Map<String, List<String>> wider(String plan) {
        Map<String, List<String>> wider = new TreeMap<>();
        for (Change change : review(plan).changes()) {
            if (!change.wider().isEmpty()) {
                wider.put(change.resource(), change.wider());
            }
        }
        return wider;
    }

    private static Review review(String plan) {
        Places places = Places.of(Scene.compile(Scene.SMALL).deployment().orElseThrow());
        return new ModulePlan(places).review(Message.of(plan).orElseThrow());
    }
}
