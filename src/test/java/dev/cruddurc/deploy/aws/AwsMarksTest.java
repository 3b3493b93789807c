package dev.cruddurc.deploy.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.deploy.BackendMarks.Mark;
import dev.cruddurc.deploy.Scene;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Stage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each stage has something by which the other target sees that it is taken. */
class AwsMarksTest {
    private static final String FILE = """
            app: small
            region: us-east-1
            domain: {name: small.example, zone: create}
            stacks: 2
            services:
              web: {image: "public.ecr.aws/nginx/nginx:1.27", port: 80, route: small.example}
              api: {image: "public.ecr.aws/nginx/nginx:1.27", port: 80, route: small.example/api}
            """;
    private static final Map<String, String> OWN = Map.of("cruddurc:app", "small");

    private ServiceServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ServiceServer();
        server.refuseInXml("DescribeStacks", "ValidationError", "Stack with id small does not exist");
        zone("ZONE", Map.of());
        certificate(Map.of());
        server.on("DescribeClusters", body -> "{\"clusters\":[]}");
        server.on("DescribeLogGroups", body -> "{\"logGroups\":[]}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private AwsMarks marks() {
        Deployment deployment = Scene.compile(FILE).deployment().orElseThrow();
        return new AwsMarks(
                new Clients("us-east-1", Optional.of(server.endpoint())), deployment, ServiceServer.ACCOUNT);
    }

    private void zone(String id, Map<String, String> tags) {
        server.on(
                "GET /2013-04-01/hostedzonesbyname",
                body -> "<ListHostedZonesByNameResponse><HostedZones><HostedZone><Id>/hostedzone/" + id
                        + "</Id><Name>small.example.</Name></HostedZone></HostedZones></ListHostedZonesByNameResponse>");
        StringBuilder xml = new StringBuilder("<ListTagsForResourceResponse><ResourceTagSet><Tags>");
        tags.forEach((key, value) -> xml.append("<Tag><Key>")
                .append(key)
                .append("</Key><Value>")
                .append(value)
                .append("</Value></Tag>"));
        server.on(
                "GET /2013-04-01/tags/hostedzone/" + id,
                body -> xml + "</Tags></ResourceTagSet></ListTagsForResourceResponse>");
    }

    private void certificate(Map<String, String> tags) {
        server.on(
                "ListCertificates",
                body ->
                        "{\"CertificateSummaryList\":[{\"CertificateArn\":\"arn:cert\",\"DomainName\":\"small.example\"}]}");
        StringBuilder json = new StringBuilder();
        tags.forEach((key, value) ->
                json.append(json.isEmpty() ? "" : ",").append("{\"Key\":\"" + key + "\",\"Value\":\"" + value + "\"}"));
        server.on("ListTagsForCertificate", body -> "{\"Tags\":[" + json + "]}");
    }

    private void stack(String status) {
        server.on(
                "DescribeStacks",
                body -> "<DescribeStacksResponse><DescribeStacksResult><Stacks><member><StackName>small</StackName>"
                        + "<StackId>arn:stack</StackId><StackStatus>" + status + "</StackStatus></member></Stacks>"
                        + "</DescribeStacksResult></DescribeStacksResponse>");
    }

    private static Map<String, String> by(String backend) {
        return Map.of("cruddurc:app", "small", "cruddurc:backend", backend);
    }

    private static List<String> what(List<Mark> marks) {
        return marks.stream().map(mark -> mark.backend() + ": " + mark.what()).toList();
    }

    private String refusal(Stage stage, String backend) {
        Stop stop = assertThrows(Stop.class, () -> marks().requireFree(stage, backend));
        assertEquals(Outcome.NOT_POSSIBLE, stop.outcome());
        return stop.getMessage() + "\n" + String.join("\n", stop.lines());
    }

    @Test
    void aStackTakesItsStageWhateverLiesInIt() throws ServiceFault {
        stack("UPDATE_COMPLETE");
        for (Stage stage : List.of(Stage.FOUNDATION, Stage.CERTIFICATES, Stage.SERVICES, Stage.services(1))) {
            assertEquals(List.of("cloudformation: stack small-" + stage), what(marks().of(stage)));
            assertTrue(
                    refusal(stage, "terraform").contains("kept by cloudformation: stack small-" + stage),
                    refusal(stage, "terraform"));
        }
    }

    @Test
    void aStackThatOnlyWasConsideredTakesNothing() throws ServiceFault {
        for (String status : List.of("REVIEW_IN_PROGRESS", "DELETE_COMPLETE")) {
            stack(status);
            assertEquals(List.of(), marks().of(Stage.CERTIFICATES), status);
        }
    }

    @Test
    void aZoneOfTerraformTakesAFoundationWithoutRepositories() throws ServiceFault {
        zone("ZONE", by("terraform"));
        assertEquals(List.of("terraform: zone small.example (ZONE)"), what(marks().of(Stage.FOUNDATION)));
        assertTrue(refusal(Stage.FOUNDATION, "cloudformation").contains("go on with it: --target terraform"));
    }

    @Test
    void aCertificateOfTerraformTakesItsStage() throws ServiceFault {
        certificate(by("terraform"));
        assertEquals(List.of("terraform: certificate of small.example"), what(marks().of(Stage.CERTIFICATES)));
    }

    @Test
    void aLogGroupOfTerraformTakesAStageOfServicesThatHasNoCluster() throws ServiceFault {
        server.on(
                "DescribeLogGroups",
                body -> "{\"logGroups\":[{\"logGroupName\":\"/small/web\",\"arn\":\"arn:group:*\"},"
                        + "{\"logGroupName\":\"/small/web-2\",\"arn\":\"arn:other:*\"}]}");
        server.on("ListTagsForResource", body -> "{\"tags\":{\"cruddurc:backend\":\"terraform\"}}");
        List<Mark> marks = marks().of(Stage.services(1));
        marks.addAll(marks().of(Stage.services(2)));
        assertEquals(List.of("terraform: log group /small/web"), what(marks));
        assertEquals(
                "aws logs untag-resource --resource-arn arn:group --tag-keys cruddurc:backend",
                marks.get(0).release());
    }

    @Test
    void whatAStackHasLeftBehindIsNobodys() throws ServiceFault {
        zone("ZONE", by("cloudformation"));
        assertEquals(List.of(), marks().of(Stage.FOUNDATION));
    }

    @Test
    void whoMayNotAskForStacksGoesByTheTags() throws ServiceFault {
        server.refuseInXml("DescribeStacks", "AccessDenied", "not authorized");
        assertEquals(List.of(), marks().of(Stage.FOUNDATION));
        zone("ZONE", by("cloudformation"));
        assertEquals(List.of("cloudformation: zone small.example (ZONE)"), what(marks().of(Stage.FOUNDATION)));
    }

    @Test
    void aZoneOrACertificateOfAnotherSystemIsNotLookedAt() throws ServiceFault {
        Map<String, String> other = Map.of("cruddurc:app", "large", "cruddurc:backend", "terraform");
        zone("ZONE", other);
        certificate(
                Map.of("cruddurc:app", "small", "cruddurc:environment", "staging", "cruddurc:backend", "terraform"));
        assertEquals(List.of(), marks().of(Stage.FOUNDATION));
        assertEquals(List.of(), marks().of(Stage.CERTIFICATES));
    }

    @Test
    void aZoneThatStaysLosesItsTagAndIsFoundAllTheSame() throws ServiceFault {
        zone("ZONE", by("terraform"));
        server.on("POST /2013-04-01/tags/hostedzone/ZONE", body -> "<ChangeTagsForResourceResponse/>");
        marks().release(Stage.FOUNDATION);
        String sent = server.bodies("POST /2013-04-01/tags/hostedzone/ZONE").get(0);
        assertTrue(sent.contains("<RemoveTagKeys><Key>cruddurc:backend</Key></RemoveTagKeys>"), sent);
        zone("ZONE", OWN);
        assertEquals(List.of(), marks().of(Stage.FOUNDATION));
        assertEquals(
                Optional.of("ZONE"),
                new AwsEstate(new Clients("us-east-1", Optional.of(server.endpoint()))).zone("small.example"));
    }
}
