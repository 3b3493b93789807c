package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole life from the command line at an emulator of AWS, with the largest file that its CloudFormation can take: gates, services, an
 * update, a look, the end.
 *
 * <p>It makes no namespace, no certificate and no outputs of what change sets made, and takes no network down: so the file names a
 * cluster, a network and a certificate that exist, and has no stage {@code certificates}. A delegation can be seen by nobody there: the
 * zone is elsewhere.
 */
@Tag("engine")
final class WholeLifeEngineTest {
    private static final String MANIFEST = "{\"schemaVersion\":2,\"mediaType\":"
            + "\"application/vnd.docker.distribution.manifest.v2+json\",\"config\":{\"size\":1,\"digest\":\"sha256:"
            + "ab".repeat(32) + "\"},\"layers\":[]}";
    private static final String SERVICES = """
            services:
              web: {image: {build: ./web, tag: v1}, port: 80, route: small.example, secrets: [KEY]}
              api: {image: {build: ./api, tag: v1}, port: 81}
            """;

    @TempDir
    private Path folder;

    private EmulatedAccount account;
    private AwsCli aws;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        account = EmulatedAccount.withRunningTasks(folder);
        aws = new AwsCli(account.endpoint(), "us-east-1");
    }

    @AfterEach
    void stop() throws IOException {
        account.close();
    }

    @Test
    void stacksOfTheLargestFile() throws IOException {
        aws.call("ecs create-cluster --cluster-name shared");
        String vpc = aws.call("ec2 create-vpc --cidr-block 10.0.0.0/16")
                .at("/Vpc/VpcId")
                .asText();
        String certificate = aws.call("acm request-certificate --domain-name small.example")
                .path("CertificateArn")
                .asText();
        String file = "app: small\nregion: us-east-1\ncluster: {name: shared}\n"
                + "network: {vpc: " + vpc + ", subnets: {public: [" + subnet(vpc, 1, "a") + ", " + subnet(vpc, 2, "b")
                + "]}}\n" + "domain: {name: small.example, zone: external, certificate: \"" + certificate + "\"}\n"
                + SERVICES;
        aLife(file);
        assertEquals(
                0, aws.call("cloudformation describe-stacks").path("Stacks").size());
    }

    private String subnet(String vpc, int number, String zone) {
        return aws.call("ec2 create-subnet --vpc-id " + vpc + " --cidr-block 10.0." + number
                        + ".0/24 --availability-zone us-east-1" + zone)
                .at("/Subnet/SubnetId")
                .asText();
    }

    /** What keeps the stages that are left out above from being deployed there: should one come to be possible, it is to be deployed. */
    @Test
    void whatStacksOfTheEmulatorCannotDo() throws IOException {
        aws.call("ecs create-cluster --cluster-name shared");
        write("app: small\nregion: us-east-1\nservices:\n  web: {image: \"nginx:1.27\", port: 80, route: /}\n");
        assertEquals(5, run("apply", "--yes"));
        said("AWS does not accept executing the change set");
        said("Template error: instance of Fn::GetAtt references undefined resource Namespace");

        write("""
                app: other
                region: us-east-1
                cluster: {name: shared}
                domain: {name: small.example, zone: create}
                services:
                  web: {image: "nginx:1.27", port: 80, route: small.example}
                """);
        assertEquals(4, run("apply", "--yes"));
        said("stage certificates needs SmallExampleZoneId, which an earlier stage hands over and which is not there");

        write("""
                app: third
                region: us-east-1
                cluster: {name: shared}
                services:
                  web: {image: "nginx:1.27", port: 80, route: /}
                """);
        assertEquals(0, run("apply", "--yes"));
        assertEquals(5, run("destroy", "--yes"));
        said("AWS does not accept deleting stack third-services");
        said("has dependencies and cannot be deleted");
    }

    private void aLife(String file) throws IOException {
        write(file);
        assertEquals(3, run("apply", "--yes"), () -> account.printed());
        said("gate images: not met (2 images not pushed yet)");
        said("gate secrets: not met (1 secret missing)");
        said("stopped: stage services waits for: images, secrets");

        image("web", "v1");
        image("api", "v1");
        aws.call("ssm put-parameter --name /small/web/KEY --type SecureString --value testing");
        assertEquals(0, run("apply", "--yes"), () -> account.printed());
        said("gate images: met (2 images in place)");
        said("gate secrets: met (1 secret in place)");
        said("\ndeployed services\n  https://small.example\n");
        assertEquals(2, services());

        assertEquals(0, run("apply", "--yes"), () -> account.printed());
        assertEquals(3, account.printed().split("no changes", -1).length - 1, account.printed());

        write(file.replace("port: 81", "port: 81, env: {GREETING: hi}"));
        assertEquals(10, run("plan", "--exit-code"), () -> account.printed());
        assertEquals(0, run("apply", "--yes"), () -> account.printed());
        said("\ndeployed services\n");
        // Of a task definition that a stack changes, the emulator keeps nothing that could be read.
        said("  ~ change  ApiTaskDefinition");
        said("  1 to change\n");

        assertEquals(0, run("status"), () -> account.printed());
        said("2 of 2 stages deployed");
        said("  web: deployment PRIMARY: 1 of 1 running");

        assertEquals(0, run("destroy", "--yes"), () -> account.printed());
        said("\ndestroyed\n");
        said("repository small/api, repository small/web");
        // The emulator leaves services where they are when their stack goes, with none of what they stand on.
        assertEquals(
                0,
                aws.call("elbv2 describe-load-balancers").path("LoadBalancers").size());
        assertEquals(0, run("destroy", "--yes"), () -> account.printed());
        said("nothing is deployed");
    }

    /** A manifest in place of a push, for which there is no registry there. */
    private void image(String repository, String tag) {
        aws.call("ecr put-image --repository-name small/" + repository + " --image-tag " + tag + " --image-manifest "
                + MANIFEST);
    }

    /** How many services there are, in whichever cluster; none where there is no cluster any more. */
    private int services() {
        int count = 0;
        for (JsonNode cluster : aws.call("ecs list-clusters").path("clusterArns")) {
            count += aws.call("ecs list-services --cluster " + cluster.asText())
                    .path("serviceArns")
                    .size();
        }
        return count;
    }

    private void said(String text) {
        assertTrue(account.printed().contains(text), () -> "`" + text + "` in:\n" + account.printed());
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("cruddur.yaml"), text);
    }

    private int run(String... arguments) {
        return account.run(arguments);
    }
}
