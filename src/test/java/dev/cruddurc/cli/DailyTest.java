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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about what runs already, by the real SDK over loopback HTTP. */
class DailyTest {
    private static final String CANARY = "canary-7f3e-never-shown";
    private static final String FILE = """
            app: small
            region: us-east-1
            services:
              web:
                image: nginx:1.27
                port: 80
                route: /
                exec: true
                secrets: [TOKEN]
            """;

    private static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/11111111-1111-1111-1111-111111111111";

    @TempDir
    private Path folder;

    private final Run run = Run.of();
    private ServiceServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ServiceServer();
        Files.writeString(folder.resolve("cruddur.yaml"), FILE);
        run.in(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String printed() {
        return run.out() + run.err();
    }

    private void assertNothingShowsTheValue() throws IOException {
        assertFalse(printed().contains(CANARY), printed());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file).contains(CANARY), file.toString());
            }
        }
    }

    @Test
    void aSecretIsSetFromStdinAndShownNowhere() throws IOException {
        server.on("PutParameter", body -> "{\"Version\":1}");
        assertEquals(0, run.stdin(CANARY + "\n").run("secrets", "set", "web/TOKEN"), this::printed);
        String sent = server.bodies("PutParameter").get(0);
        assertTrue(sent.contains("\"Value\":\"" + CANARY + "\""), sent);
        assertTrue(sent.contains("\"Type\":\"SecureString\""), sent);
        assertTrue(sent.contains("\"Name\":\"/small/web/TOKEN\""), sent);
        assertNothingShowsTheValue();
    }

    @Test
    void aRefusalThatQuotesTheValueIsShownWithoutIt() throws IOException {
        server.refuse("PutParameter", "ValidationException", "Value '" + CANARY + "' at 'value' failed");
        assertEquals(5, run.stdin(CANARY).run("secrets", "set", "TOKEN"), this::printed);
        assertTrue(run.err().contains("Value '(value)' at 'value' failed"), run.err());
        assertNothingShowsTheValue();
    }

    @Test
    void aValueAmongTheArgumentsIsRefusedAndNotRepeated() throws IOException {
        assertEquals(2, run.run("secrets", "set", "TOKEN", CANARY));
        assertEquals(2, run.run("secrets", "set", "TOKEN=" + CANARY));
        assertEquals(2, run.run("secrets", "set", "TOKEN", "--value", CANARY));
        assertEquals(2, run.run("secrets", "set", "TOKEN", "--value=" + CANARY));
        assertEquals(2, run.run("secrets", "set", CANARY));
        assertEquals(2, run.run("secrets", CANARY));
        assertEquals(List.of(), server.bodies("PutParameter"));
        assertNothingShowsTheValue();
    }

    @Test
    void aValueThatIsTooLongIsNotSent() {
        assertEquals(4, run.stdin("x".repeat(4_097)).run("secrets", "set", "TOKEN"), this::printed);
        assertTrue(run.err().contains("4097 bytes, and /small/web/TOKEN takes 4096"), run.err());
        assertEquals(List.of(), server.bodies("PutParameter"));
    }

    @Test
    void secretsAreListedByDescribingThem() {
        server.on(
                "DescribeParameters", body -> "{\"Parameters\":[{\"Name\":\"/small/web/TOKEN\",\"Type\":\"String\"}]}");
        assertEquals(0, run.run("secrets", "list"), this::printed);
        assertTrue(run.out().startsWith("web/TOKEN  /small/web/TOKEN  String: readable"), run.out());
        assertEquals(List.of(), server.bodies("GetParameter"));
    }

    @Test
    void logsComeInTheOrderOfTimeAndCannotMoveTheCursor() {
        server.on(
                "FilterLogEvents",
                body -> body.contains("nextToken")
                        ? "{\"events\":[{\"eventId\":\"1\",\"timestamp\":1000,\"logStreamName\":\"web/1\",\"message\":\"first\"}]}"
                        : "{\"nextToken\":\"2\",\"events\":[{\"eventId\":\"2\",\"timestamp\":2000,\"logStreamName\":\"web/1\","
                                + "\"message\":\"a\\u001b[2Jb\"}]}");
        assertEquals(0, run.run("logs", "web"), this::printed);
        assertEquals("1970-01-01T00:00:01Z  web/1  first\n1970-01-01T00:00:02Z  web/1  a\\u{1b}[2Jb\n", run.out());
    }

    @Test
    void logsOfWhatIsNotDeployedAreNotThere() {
        server.refuse("FilterLogEvents", "ResourceNotFoundException", "The specified log group does not exist.");
        assertEquals(4, run.run("logs", "web"), this::printed);
        assertTrue(run.err().contains("there is no log group /small/web"), run.err());
    }

    @Test
    void aRestartIsWatchedToItsEnd() {
        server.on(
                "UpdateService",
                body -> "{\"service\":{\"serviceArn\":\"arn:aws:ecs:us-east-1:1:service/small/web\"}}");
        server.on("DescribeServices", body -> deployment("COMPLETED", 1));
        assertEquals(0, run.run("restart", "web"), this::printed);
        assertTrue(server.bodies("UpdateService").get(0).contains("\"forceNewDeployment\":true"));
        assertTrue(run.err().contains("1 of 1 new tasks running"), run.err());
    }

    @Test
    void aRestartWhoseTasksDoNotRunFails() {
        server.on(
                "UpdateService",
                body -> "{\"service\":{\"serviceArn\":\"arn:aws:ecs:us-east-1:1:service/small/web\"}}");
        server.on("DescribeServices", body -> deployment("FAILED", 0));
        server.on("ListTasks", body -> "{\"taskArns\":[]}");
        assertEquals(5, run.run("restart", "web"), this::printed);
        assertTrue(run.err().contains("the old ones serve"), run.err());
    }

    @Test
    void aServiceThatIsNotDeployedIsNotRestarted() {
        server.refuse("UpdateService", "ServiceNotFoundException", "Service not found.");
        assertEquals(4, run.run("restart", "web"), this::printed);
        assertTrue(run.err().contains("service web is not deployed in cluster small"), run.err());
    }

    private static String deployment(String state, int running) {
        return "{\"services\":[{\"serviceName\":\"web\",\"deployments\":[{\"status\":\"PRIMARY\",\"rolloutState\":\""
                + state + "\",\"desiredCount\":1,\"runningCount\":" + running
                + ",\"pendingCount\":0,\"failedTasks\":0}]}]}";
    }

    @Test
    void aShellNeedsTheProgramsOfAws() throws IOException {
        assertEquals(4, run.with("PATH", "").run("connect", "web"), this::printed);
        assertTrue(run.err().contains("there is no `aws` on the PATH"), run.err());
        program("aws", "exit 0");
        assertEquals(4, run.with("PATH", folder.toString()).run("connect", "web"), this::printed);
        assertTrue(run.err().contains("there is no `session-manager-plugin` on the PATH"), run.err());
    }

    @Test
    void aShellIsOpenedInATaskThatTakesIt() throws IOException {
        program("aws", "printf '%s\\n' \"$@\" > " + folder.resolve("said") + "; exit 0");
        program("session-manager-plugin", "exit 0");
        run.with("PATH", folder.toString());
        server.on("ListTasks", body -> "{\"taskArns\":[\"arn:old\",\"arn:new\"]}");
        server.on(
                "DescribeTasks",
                body -> "{\"tasks\":[{\"taskArn\":\"arn:old\",\"lastStatus\":\"RUNNING\"},"
                        + "{\"taskArn\":\"arn:new\",\"lastStatus\":\"RUNNING\",\"enableExecuteCommand\":true}]}");
        assertEquals(0, run.run("connect", "web", "--command", "sh -c 'a; b' $(x)"), this::printed);
        assertEquals(
                "ecs execute-command --region us-east-1 --cluster small --task arn:new --container web --interactive"
                        + " --command sh -c 'a; b' $(x)",
                String.join(" ", Files.readAllLines(folder.resolve("said"))));
    }

    @Test
    void aShellThatFailsIsToldTheGrantOnTheKey() throws IOException {
        Files.writeString(folder.resolve("cruddur.yaml"), FILE + "cluster: {exec: {kmsKey: '" + KEY + "'}}\n");
        program("aws", "exit 254");
        program("session-manager-plugin", "exit 0");
        run.with("PATH", folder.toString());
        server.on("ListTasks", body -> "{\"taskArns\":[\"arn:new\"]}");
        server.on(
                "DescribeTasks",
                body ->
                        "{\"tasks\":[{\"taskArn\":\"arn:new\",\"lastStatus\":\"RUNNING\",\"enableExecuteCommand\":true}]}");
        assertEquals(5, run.run("connect", "web"), this::printed);
        assertTrue(run.err().contains("the session ended with exit code 254"), run.err());
        assertTrue(run.err().contains("needs kms:GenerateDataKey"), run.err());

        server.on("ListServiceQuotas", body -> "{\"Quotas\":[]}");
        Run doctor = Run.of().in(folder).with("PATH", folder.toString());
        doctor.run("doctor");
        assertTrue(doctor.out().contains(KEY + ": whoever opens one needs kms:GenerateDataKey on it"), doctor::out);
    }

    @Test
    void theDoctorSaysWhatStandsInTheWay() throws IOException {
        server.on(
                "ListServiceQuotas",
                body -> "{\"Quotas\":[{\"QuotaName\":\"Fargate On-Demand vCPU resource count\",\"Value\":0.0}]}");
        Files.writeString(
                folder.resolve("cruddur.yaml"), FILE.replace("region:", "account: \"999999999999\"\nregion:"));
        assertEquals(7, run.run("doctor", "--target", "terraform"), this::printed);
        assertTrue(run.out().contains("there is no `terraform` on the PATH"), run.out());
        assertTrue(run.out().contains("the file is for account 999999999999"), run.out());
        assertTrue(run.out().contains("2 things stand in the way"), run.out());

        Files.writeString(folder.resolve("cruddur.yaml"), FILE);
        program("terraform", "exit 0");
        Run well = Run.of().in(folder).with("PATH", folder.toString());
        assertEquals(0, well.run("doctor", "--target", "terraform"), well::out);
        assertTrue(well.out().contains("vCPU on Fargate: 1 needed at most, and 0 left of the quota"), well.out());
        assertTrue(well.out().contains("nothing stands in the way"), well.out());
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
