package dev.cruddurc.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.proof.permission.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A role that allows more or less than the file asks for is found where both targets say it alike, too. */
class PermissionsTest {
    private static final String YAML = """
            app: shop
            region: eu-west-1
            services:
              front:
                image: {build: ./front, tag: v1}
                port: 80
                route: /
                secrets: [FRONT_KEY]
              back:
                image: {build: ./back, tag: v1}
                secrets: [BACK_KEY]
                permissions: [{allow: "s3:GetObject", on: "bucket/*"}]
            """;

    @Test
    void whatTheFileAsksForIsAllowedAndNothingElse() {
        assertEquals(List.of(), Example.of(YAML).proof().findings());
    }

    @Test
    void anActionThatIsTooWideIsFoundInBoth() {
        List<Finding> found = changed("\"ssm:GetParameters\"", "\"ssm:*\"");
        assertEquals(
                2, count(found, "allows `ssm:a` on `arn:<partition>:ssm:<region>:<account>:parameter/shop/front/"));
    }

    @Test
    void aGrantThatIsMissingIsFound() {
        List<Finding> found = changed("\"s3:GetObject\"", "\"s3:GetObjects\"");
        assertEquals(
                2, count(found, "does not allow `s3:getobject` on `arn:<partition>:s3:::bucket/`, which is needed"));
    }

    @Test
    void aSecretOfAnotherServiceIsFound() {
        List<Finding> found = changed("parameter/shop/front/FRONT_KEY", "parameter/shop/*");
        assertTrue(count(found, "can read a secret of BackTaskDefinition") >= 2, found::toString);
    }

    @Test
    void aConditionIsARiddle() {
        List<Finding> found = changed("\"s3:GetObject\"", "\"s3:GetObject\"], \"NotResource\": [\"x\"");
        assertEquals(2, count(found, "has a statement that is not understood: NotResource"));
    }

    @Test
    void aStrangerWhoMayAssumeARoleIsFound() {
        List<Finding> found = changed("ecs-tasks.amazonaws.com", "ec2.amazonaws.com");
        assertTrue(count(found, "can be assumed by [Service ec2.amazonaws.com]") > 0, found::toString);
    }

    private static long count(List<Finding> found, String what) {
        long count = found.stream()
                .filter(finding -> finding.what().startsWith(what))
                .count();
        assertTrue(count > 0, found::toString);
        return count;
    }

    /** Changes a text wherever it stands, in both targets. */
    private static List<Finding> changed(String from, String to) {
        Example example = Example.of(YAML);
        return new Example(
                        example.name(),
                        example.deployment(),
                        change(example.cloudFormation(), from, to),
                        change(example.terraform(), from, to))
                .proof()
                .findings();
    }

    private static List<Artifact> change(List<Artifact> artifacts, String from, String to) {
        return artifacts.stream()
                .map(artifact ->
                        new Artifact(artifact.path(), artifact.content().replace(from, to)))
                .toList();
    }
}
