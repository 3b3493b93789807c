package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.deploy.BackendMarks;
import dev.cruddurc.deploy.aws.AwsEstate;
import dev.cruddurc.deploy.aws.AwsServiceReport;
import dev.cruddurc.deploy.aws.Clients;
import dev.cruddurc.deploy.estate.ZoneRecord;
import dev.cruddurc.deploy.stack.ServiceFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.ValidationMethod;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.Repository;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.RRType;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;
import software.amazon.awssdk.services.route53.model.TagResourceType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A life of a foundation from the command line, with each target, at an emulator of AWS. */
@Tag("engine")
final class DeploymentEngineTest {
    private static final String FILE = """
            app: small
            region: us-east-1
            services:
              web: {image: {build: ./web, tag: v1}, port: 80, route: /}
            """;
    private static final String MORE = FILE + """
              api: {image: {build: ./api, tag: v1}, port: 80, route: /api}
            """;

    @TempDir
    private Path folder;

    private EmulatedAccount account;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        account = EmulatedAccount.in(folder);
    }

    @AfterEach
    void stop() throws IOException {
        account.close();
    }

    @Test
    void stacksAreMadeChangedAndTakenDown() throws IOException {
        aLife();
    }

    @Test
    void modulesOfTerraformAreMadeChangedAndTakenDown() throws IOException, InterruptedException {
        try (Terraform terraform = Terraform.here()) {
            mirror(terraform);
            terraform.cleaning(folder.resolve(".cruddur/terraform/_shared/foundation"));
            aLife("--target", "terraform");

            String[] target = {"--target", "terraform"};
            assertEquals(0, run(target, "apply", "--stage", "foundation", "--yes"), () -> account.printed());
            assertTrue(account.printed().contains("adopt   aws_ecr_repository.small_web"), account.printed());
            assertEquals(2, run(target, "apply", "--yes", "--allow-replace", "aws_ecr_repository.smal_web"));
            assertTrue(account.printed().contains("did you mean `aws_ecr_repository.small_web`?"), account.printed());
            isRefusedWithoutItsState(target);
        }
    }

    /** What Terraform has made is left alone by all that do not have its state. */
    private void isRefusedWithoutItsState(String... target) throws IOException {
        Files.move(folder.resolve(".cruddur"), folder.resolve("elsewhere"));
        for (String command : List.of("apply", "destroy")) {
            assertEquals(4, run(target, command, "--stage", "foundation", "--yes"), () -> account.printed());
            assertTrue(account.printed().contains("its state is not here"), account.printed());
            assertTrue(account.printed().contains("there is repository small/web"), account.printed());
            assertEquals(4, run(command, "--stage", "foundation", "--yes"), () -> account.printed());
            assertTrue(account.printed().contains("kept by terraform: repository small/"), account.printed());
        }
        assertEquals(List.of("small/api", "small/web"), repositories());
        Files.move(folder.resolve("elsewhere"), folder.resolve(".cruddur"));
    }

    @Test
    void aStateInABucketIsFoundByAnybodyAndForStagesThatAreNotInTheFileAnyMore()
            throws IOException, InterruptedException {
        try (Terraform terraform = Terraform.here();
                BucketHosts hosts = new BucketHosts(account.endpoint());
                S3Client buckets = S3Client.builder()
                        .endpointOverride(account.endpoint())
                        .forcePathStyle(true)
                        .region(Region.US_EAST_1)
                        .build()) {
            mirror(terraform);
            account.environment().remove("AWS_ENDPOINT_URL");
            for (String service : List.of("S3", "STS", "ECR", "IAM")) {
                account.environment()
                        .put("AWS_ENDPOINT_URL_" + service, account.endpoint().toString());
            }
            account.environment().put("HTTP_PROXY", hosts.proxy());
            buckets.createBucket(request -> request.bucket("states"));
            String state = "deploy: {terraform: {backend: {s3: {bucket: states}}}}\n";
            String[] target = {"--target", "terraform", "--stage", "foundation", "--yes"};
            write(FILE + state);
            assertEquals(0, run(target, "apply"), () -> account.printed());
            assertEquals(
                    List.of("small/us-east-1/foundation.tfstate"),
                    buckets.listObjectsV2(request -> request.bucket("states")).contents().stream()
                            .map(S3Object::key)
                            .toList());
            Path module = folder.resolve(".cruddur/terraform/_shared/foundation");
            assertFalse(Files.exists(module.resolve("terraform.tfstate")), "the state lies in the bucket alone");
            for (String linked :
                    List.of("another-machine/terraform/_shared/foundation", ".cruddur/terraform/_base/services")) {
                terraform.cleaning(folder.resolve(linked));
            }
            terraform.cleaning(module);
            Files.move(folder.resolve(".cruddur"), folder.resolve("another-machine"));
            assertEquals(0, run(target, "apply"), () -> account.printed());
            assertTrue(account.printed().contains("no changes"), account.printed());
            write(FILE.replace("{build: ./web, tag: v1}", "\"nginx:1.27\"") + state);
            String[] plan = {"--target", "terraform", "--stage", "foundation", "--exit-code"};
            assertEquals(10, run(plan, "plan"), () -> account.printed());
            assertTrue(account.printed().contains("the file has nothing left for stage foundation"), account.printed());
            assertEquals(0, run(target, "destroy"), () -> account.printed());
            assertTrue(account.printed().contains("aws_ecr_repository.small_web"), account.printed());
            assertEquals(List.of("small/web"), repositories());
            assertEquals(0, run(target, "destroy"), () -> account.printed());
            assertTrue(account.printed().contains("nothing is deployed"), account.printed());
        }
    }

    @Test
    void whatOutlivesASystemIsFoundAndRemovedAtTheEmulator() throws ServiceFault {
        Clients clients = new Clients("us-east-1", Optional.of(account.endpoint()));
        AwsEstate estate = new AwsEstate(clients);
        String zone;
        String certificate;
        try (Route53Client zones = Route53Client.builder()
                        .endpointOverride(account.endpoint())
                        .region(Region.US_EAST_1)
                        .build();
                AcmClient certificates = AcmClient.builder()
                        .endpointOverride(account.endpoint())
                        .region(Region.US_EAST_1)
                        .build();
                EcrClient repositories = EcrClient.builder()
                        .endpointOverride(account.endpoint())
                        .region(Region.US_EAST_1)
                        .build()) {
            certificate = certificates
                    .requestCertificate(
                            request -> request.domainName("small.example").validationMethod(ValidationMethod.DNS))
                    .certificateArn();
            zone = zones.createHostedZone(
                            request -> request.name("small.example").callerReference("1"))
                    .hostedZone()
                    .id()
                    .replace("/hostedzone/", "");
            zones.changeTagsForResource(request -> request.resourceType(TagResourceType.HOSTEDZONE)
                    .resourceId(zone)
                    .addTags(software.amazon.awssdk.services.route53.model.Tag.builder()
                            .key(BackendMarks.TAG)
                            .value("cloudformation")
                            .build()));
            repositories.createRepository(request -> request.repositoryName("small/web"));
            repositories.putImage(request -> request.repositoryName("small/web")
                    .imageTag("v1")
                    .imageManifestMediaType("application/vnd.docker.distribution.manifest.v2+json")
                    .imageManifest("{\"schemaVersion\":2,\"config\":{\"size\":1,\"digest\":\"sha256:" + "ab".repeat(32)
                            + "\"},\"layers\":[]}"));
            List<String> records = new AwsServiceReport(clients).records(certificate);
            assertEquals(1, records.size(), records::toString);
            List<String> words = List.of(records.get(0).split(" "));
            ResourceRecordSet validation = ResourceRecordSet.builder()
                    .name(words.get(0))
                    .type(RRType.CNAME)
                    .ttl(300L)
                    .resourceRecords(
                            ResourceRecord.builder().value(words.get(2)).build())
                    .build();
            Change change = Change.builder()
                    .action(ChangeAction.CREATE)
                    .resourceRecordSet(validation)
                    .build();
            zones.changeResourceRecordSets(
                    request -> request.hostedZoneId(zone).changeBatch(batch -> batch.changes(change)));
        }
        assertEquals(Optional.of(zone), estate.zone("small.example"));
        assertEquals(Optional.of(List.of("v1")), estate.images("small/web"));
        assertEquals(Optional.empty(), estate.images("small/other"));
        assertEquals(List.of(certificate), estate.certificates("small.example"));
        List<ZoneRecord> validations = estate.records(zone).stream()
                .filter(record -> record.type().equals("CNAME"))
                .toList();
        assertEquals(1, validations.size());
        estate.removeRecord(zone, validations.get(0));
        assertEquals(
                List.of("NS", "SOA"),
                estate.records(zone).stream().map(ZoneRecord::type).sorted().toList());
        for (int time = 0; time < 2; time++) {
            estate.removeImages("small/web");
            estate.removeRepository("small/web");
            estate.removeZone(zone);
        }
        assertEquals(List.of(), repositories());
        assertEquals(Optional.empty(), estate.zone("small.example"));
    }

    /** Providers come from this machine. */
    private void mirror(Terraform terraform) throws IOException {
        Path settings = Files.writeString(
                folder.resolve("terraform.rc"),
                "provider_installation {\n  filesystem_mirror {\n    path = \"" + terraform.plugins() + "\"\n  }\n}\n");
        account.environment().put("TF_CLI_CONFIG_FILE", settings.toString());
    }

    private void aLife(String... target) throws IOException {
        write(FILE);
        assertEquals(0, run(target, "apply", "--stage", "foundation", "--yes"), () -> account.printed());
        assertTrue(account.printed().contains("1 to add") || account.printed().contains("2 to add"), account.printed());
        assertEquals(List.of("small/web"), repositories());

        assertEquals(0, run(target, "apply", "--stage", "foundation", "--yes"), () -> account.printed());
        assertTrue(account.printed().contains("no changes"), account.printed());
        assertEquals(0, run(target, "plan", "--stage", "foundation", "--exit-code"), () -> account.printed());

        write(MORE);
        assertEquals(10, run(target, "plan", "--stage", "foundation", "--exit-code"), () -> account.printed());
        assertEquals(0, run(target, "apply", "--stage", "foundation", "--yes"), () -> account.printed());
        assertEquals(List.of("small/api", "small/web"), repositories());
        assertEquals(0, run(target, "status"), () -> account.printed());
        assertTrue(account.printed().contains("1 of 2 stages deployed"), account.printed());

        String other = target.length == 0 ? "terraform" : "cloudformation";
        String[] others = {"--target", other};
        assertEquals(4, run(others, "apply", "--stage", "foundation", "--yes"), () -> account.printed());
        assertTrue(
                account.printed().contains("kept by " + (target.length == 0 ? "cloudformation" : "terraform")),
                account.printed());

        assertEquals(3, run(target, "apply", "--yes"), () -> account.printed());
        assertTrue(account.printed().contains("gate images: not met (2 images not pushed yet)"), account.printed());

        assertEquals(0, run(target, "destroy", "--stage", "foundation", "--yes"), () -> account.printed());
        assertTrue(account.printed().contains("stays in the account"), account.printed());
        assertEquals(List.of("small/api", "small/web"), repositories());
        assertEquals(0, run(target, "destroy", "--stage", "foundation", "--yes"), () -> account.printed());
        assertTrue(account.printed().contains("nothing is deployed"), account.printed());
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("cruddur.yaml"), text);
    }

    private int run(String[] target, String... arguments) {
        String[] all = new String[arguments.length + target.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(target, 0, all, arguments.length, target.length);
        return run(all);
    }

    private int run(String... arguments) {
        return account.run(arguments);
    }

    private List<String> repositories() {
        try (EcrClient client = EcrClient.builder()
                .endpointOverride(account.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("testing", "testing")))
                .build()) {
            return client.describeRepositories().repositories().stream()
                    .map(Repository::repositoryName)
                    .sorted()
                    .toList();
        }
    }
}
