package dev.cruddurc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.deploy.aws.ServiceServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deployments with a stand-in for the program {@code terraform}, and what goes wrong with it. */
class TerraformFaultsTest {
    private static final String FILE = """
            app: small
            region: us-east-1
            services:
              web: {image: {build: ./web, tag: v1}, port: 80, route: /}
            """;
    private static final String ADDRESS = "aws_ecr_repository.small_web";

    /** Does what it is told to by files of the same folder, and writes down how it was called. */
    private static final String PROGRAM = """
            #!/bin/sh
            here=$(dirname "$0")
            printf '%s\\n' "$*" >> "$here/calls"
            case $1 in
              version) cat "$here/version" ;;
              init) cat "$here/init" ; exit "$(cat "$here/init-exit")" ;;
              plan) touch plan.bin ; cat "$here/plan" ; exit "$(cat "$here/plan-exit")" ;;
              show) cat "$here/show" ;;
              apply) cat "$here/apply" ; cat "$here/remarks" >&2 ; exit "$(cat "$here/apply-exit")" ;;
              state) cat "$here/state" ;;
              output) cat "$here/output" ;;
            esac
            """;

    private static final String STACK = """
            <DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult><Stacks>
            <member><StackName>small-foundation</StackName><StackId>arn:aws:cloudformation:us-east-1:1:stack/s/1</StackId>
            <StackStatus>CREATE_COMPLETE</StackStatus></member></Stacks></DescribeStacksResult></DescribeStacksResponse>""";

    @TempDir
    private Path folder;

    private final Run run = Run.of();
    private ServiceServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ServiceServer();
        server.refuse("DescribeRepositories", "RepositoryNotFoundException", "none");
        server.on("DescribeClusters", body -> "{\"clusters\":[]}");
        say("cruddur.yaml", FILE);
        say("terraform", PROGRAM);
        Files.setPosixFilePermissions(folder.resolve("terraform"), PosixFilePermissions.fromString("rwxr-xr-x"));
        say("version", "{\"terraform_version\":\"1.11.4\",\"platform\":\"linux_amd64\",\"provider_selections\":{}}");
        say("init", "");
        say("init-exit", "0");
        say("plan", "");
        say("plan-exit", "2");
        say("show", plan("create"));
        say("apply", applied("apply_start") + applied("apply_complete"));
        say("remarks", "");
        say("apply-exit", "0");
        say("state", "");
        say("output", "{}");
        run.in(folder).with("PATH", folder + ":/usr/bin:/bin").with("AWS_SECRET_ACCESS_KEY", "a-key-that-is-hidden");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void say(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    private static String plan(String... actions) {
        return "{\"resource_changes\":[{\"address\":\"" + ADDRESS
                + "\",\"mode\":\"managed\",\"type\":\"aws_ecr_repository\","
                + "\"change\":{\"actions\":[\"" + String.join("\",\"", actions)
                + "\"],\"before\":{\"name\":\"a\",\"force_delete\":null},\"after\":{\"name\":\"b\"},\"after_unknown\":{}}}]}";
    }

    private static String applied(String type) {
        return "{\"type\":\"" + type + "\",\"hook\":{\"resource\":{\"addr\":\"" + ADDRESS
                + "\",\"resource_type\":\"aws_ecr_repository\"},\"action\":\"create\",\"elapsed_seconds\":2}}\n";
    }

    private static String error(String summary, String detail, String address) {
        return "{\"type\":\"diagnostic\",\"diagnostic\":{\"severity\":\"error\",\"summary\":\"" + summary
                + "\",\"detail\":\"" + detail + "\"" + (address.isEmpty() ? "" : ",\"address\":\"" + address + "\"")
                + "}}\n";
    }

    private int apply(String... more) {
        String[] arguments = new String[more.length + 6];
        System.arraycopy(
                new String[] {"apply", "--target", "terraform", "--stage", "foundation", "--yes"}, 0, arguments, 0, 6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return run.run(arguments);
    }

    @Test
    void exactlyTheReviewedPlanIsApplied() throws IOException {
        assertEquals(0, apply(), run::err);
        assertTrue(run.err().contains("+ add     " + ADDRESS + "  aws_ecr_repository  cruddur.yaml:4"), run.err());
        assertTrue(run.err().contains("created   " + ADDRESS + "  aws_ecr_repository  2.0 s"), run.err());
        assertTrue(calls().contains("apply -input=false -json plan.bin"), calls().toString());
        Path module = folder.resolve(".cruddur/terraform/_shared/foundation");
        assertTrue(Files.readString(module.resolve("main.tf.json")).contains("\"cruddurc:backend\": \"terraform\""));
        assertFalse(Files.exists(module.resolve("plan.bin")), "a plan may hold what nobody should read");
    }

    @Test
    void noChangesAreSaidAndNothingIsApplied() throws IOException {
        say("plan-exit", "0");
        assertEquals(0, apply(), run::err);
        assertTrue(run.err().contains("no changes"), run.err());
        assertFalse(calls().stream().anyMatch(call -> call.startsWith("apply")));
    }

    @Test
    void anErrorIsShownAtItsLineWithItsReason() throws IOException {
        say("apply", applied("apply_start") + applied("apply_errored") + error("creating", "LimitExceeded", ADDRESS));
        say("apply-exit", "1");
        assertEquals(5, apply(), run::err);
        assertTrue(run.err().contains("error: " + ADDRESS), run.err());
        assertTrue(run.err().contains("--> cruddur.yaml:4:3"), run.err());
        assertTrue(run.err().contains("= reason: creating: LimitExceeded"), run.err());
        assertTrue(run.err().contains("what was made before is in the state, and stays"), run.err());
    }

    @Test
    void anErrorOfThePlanChangesNothing() throws IOException {
        say("plan", error("Invalid value", "no", ""));
        say("plan-exit", "1");
        assertEquals(5, apply(), run::err);
        assertTrue(run.err().contains("nothing was changed"), run.err());
        assertFalse(calls().stream().anyMatch(call -> call.startsWith("apply")));
    }

    @Test
    void aLockThatSomebodyHoldsIsBusyAndNotAFailure() throws IOException {
        say("plan", error("Error acquiring the state lock", "ID: 1, Who: somebody", ""));
        say("plan-exit", "1");
        assertEquals(4, apply(), run::err);
        assertTrue(run.err().contains("somebody else is at work on this state"), run.err());
    }

    @Test
    void aStalePlanIsPlannedAnew() throws IOException {
        say("apply", error("Saved plan is stale", "the state was changed", ""));
        say("apply-exit", "1");
        assertEquals(4, apply(), run::err);
        assertTrue(run.err().contains("it plans anew"), run.err());
    }

    @Test
    void expiredCredentialsAreToldApart() throws IOException {
        say("apply", error("reading", "ExpiredToken: The security token included in the request is expired", ADDRESS));
        say("apply-exit", "1");
        assertEquals(7, apply(), run::err);
    }

    @Test
    void aReplacementOfWhatHoldsDataNeedsItsOwnConsent() throws IOException {
        say("show", plan("delete", "create"));
        say("state", ADDRESS + "\n");
        assertEquals(4, apply(), run::err);
        assertTrue(run.err().contains("--allow-replace " + ADDRESS), run.err());
        assertTrue(run.err().contains("name"), "what changes is named: " + run.err());
        assertFalse(calls().stream().anyMatch(call -> call.startsWith("apply")));
        assertEquals(0, apply("--allow-replace", ADDRESS), run::err);
    }

    @Test
    void whatIsNotInTheModuleAnyMoreStaysUntilLaterStagesHaveLetGo() throws IOException {
        say("show", plan("delete"));
        say("state", ADDRESS + "\n");
        say("cruddur.yaml", FILE);
        assertEquals(4, run.run("apply", "--target", "terraform", "--yes"), run::err);
        assertTrue(
                calls().stream().anyMatch(call -> call.startsWith("plan") && call.contains("-target=" + ADDRESS)),
                calls().toString());
    }

    @Test
    void textThatIsNoJsonIsPassedOn() throws IOException {
        say("init", "a proxy's page\n");
        say("init-exit", "1");
        assertEquals(5, apply(), run::err);
        assertTrue(run.err().contains("terraform cannot prepare stage foundation"), run.err());
        assertTrue(run.err().contains("a proxy's page"), run.err());
    }

    @Test
    void credentialsAreInNothingThatIsPrinted() throws IOException {
        say("apply", error("creating", "signed with a-key-that-is-hidden", ADDRESS));
        say("remarks", "a-key-that-is-hidden\n");
        say("apply-exit", "1");
        assertEquals(5, apply(), run::err);
        assertTrue(run.err().contains("signed with (hidden)"), run.err());
        assertFalse((run.out() + run.err()).contains("a-key-that-is-hidden"));
    }

    @Test
    void sensitiveOutputsAreNotPrinted() throws IOException {
        say(
                "output",
                "{\"open\":{\"sensitive\":false,\"value\":\"seen\"},\"closed\":{\"sensitive\":true,\"value\":\"unseen\"}}");
        assertEquals(0, apply(), run::err);
        assertTrue(run.err().contains("open = seen"), run.err());
        assertFalse(run.err().contains("unseen"), run.err());
    }

    @Test
    void anOldProgramAndAMissingOneAreRefused() throws IOException {
        say("version", "{\"terraform_version\":\"1.5.7\"}");
        assertEquals(4, apply(), run::err);
        assertTrue(run.err().contains("terraform is 1.5.7, and 1.11 or a newer 1.x is needed"), run.err());
        Files.delete(folder.resolve("terraform"));
        assertEquals(4, run.with("PATH", folder.toString()).run("plan", "--target", "terraform"), run::err);
        assertTrue(run.out().contains("there is no `terraform` on the PATH"), run.out());
    }

    @Test
    void whatCloudFormationKeepsIsLeftAlone() throws IOException {
        server.on(
                "DescribeRepositories",
                body -> "{\"repositories\":[{\"repositoryArn\":\"arn:aws:ecr:us-east-1:1:repository/small/web\"}]}");
        server.on(
                "ListTagsForResource",
                body -> "{\"tags\":[{\"Key\":\"cruddurc:backend\",\"Value\":\"cloudformation\"}]}");
        server.on("DescribeStacks", body -> STACK);
        assertEquals(4, apply(), run::err);
        assertTrue(run.err().contains("kept by cloudformation"), run.err());
        assertFalse(calls().stream().anyMatch(call -> call.startsWith("plan")));
    }

    @Test
    void theFolderOfAnotherSystemIsLeftAlone() throws IOException {
        assertEquals(0, apply(), run::err);
        say("cruddur.yaml", FILE.replace("app: small", "app: other"));
        assertEquals(4, apply(), run::err);
        assertTrue(run.err().contains("belongs to small in us-east-1 of account 111122223333"), run.err());
    }

    @Test
    void statusTellsOfTheClusterAndOfItsContainers() throws IOException {
        Path services = folder.resolve(".cruddur/terraform/_base/services");
        Files.createDirectories(services);
        Files.writeString(services.resolve("terraform.tfstate"), "{}");
        say("state", "aws_ecs_service.web\ndata.aws_region.current\n");
        server.on(
                "DescribeClusters",
                body -> "{\"clusters\":[{\"clusterName\":\"small\",\"status\":\"ACTIVE\",\"settings\":["
                        + "{\"name\":\"containerInsights\",\"value\":\"enhanced\"}]}]}");
        server.on("DescribeServices", body -> "{\"services\":[{\"serviceName\":\"web\"}]}");
        server.on("ListTasks", body -> body.contains("STOPPED") ? "{\"taskArns\":[]}" : "{\"taskArns\":[\"a\"]}");
        server.on(
                "DescribeTasks",
                body -> "{\"tasks\":[{\"taskArn\":\"a\",\"containers\":["
                        + "{\"name\":\"web\",\"lastStatus\":\"RUNNING\",\"healthStatus\":\"HEALTHY\"},"
                        + "{\"name\":\"xray-daemon\",\"lastStatus\":\"STOPPED\"}]}]}");
        assertEquals(0, run.run("status", "--target", "terraform"), run::out);
        assertTrue(run.out().contains("in the state, 1 resource\n"), run.out());
        assertTrue(run.out().contains("cluster small: ACTIVE, container insights enhanced"), run.out());
        assertTrue(run.out().contains("web: container web RUNNING HEALTHY: 1"), run.out());
        assertTrue(run.out().contains("web: container xray-daemon STOPPED: 1"), run.out());
        assertTrue(run.out().contains("1 of 2 stages deployed"), run.out());
    }

    @Test
    void nothingIsAskedWithoutATerminal() throws IOException {
        assertEquals(2, run.run("apply", "--target", "terraform", "--stage", "foundation"), run::err);
        assertFalse(calls().stream().anyMatch(call -> call.startsWith("apply")));
    }

    @Test
    void aRehearsalIsOfCloudFormation() {
        assertEquals(2, run.run("apply", "--target", "terraform", "--rehearse"), run::err);
    }
}
