package dev.cruddurc.deploy.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cruddurc.deploy.Scene;
import dev.cruddurc.deploy.TakenNames.Taken;
import dev.cruddurc.deploy.gate.Needs;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Resource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an account has under the names of a file. */
class AwsNamesTest {
    private static final String FILE = """
            app: small
            region: us-east-1
            domain: {name: small.example, zone: create}
            services:
              web: {image: "public.ecr.aws/nginx/nginx:1.27", port: 80, route: small.example}
            """;

    private static List<Taken> taken(ServiceServer server) throws ServiceFault {
        Deployment deployment = Scene.compile(FILE).deployment().orElseThrow();
        AwsNames names = new AwsNames(
                new Clients("us-east-1", Optional.of(server.endpoint())), new Needs(deployment, ServiceServer.ACCOUNT));
        List<Taken> taken = new ArrayList<>();
        for (Resource resource : deployment.resources().values()) {
            taken.addAll(names.of(resource));
        }
        return taken;
    }

    @Test
    void groupsClustersAndZonesAreFoundByTheirWholeName() throws IOException, ServiceFault {
        try (ServiceServer server = new ServiceServer()) {
            server.on(
                    "DescribeLogGroups",
                    body -> "{\"logGroups\":[{\"logGroupName\":\"/small/web\",\"arn\":\"arn:group:*\"},"
                            + "{\"logGroupName\":\"/small/web-2\",\"arn\":\"arn:other:*\"}]}");
            server.on("ListTagsForResource", body -> "{\"tags\":{}}");
            server.on(
                    "DescribeClusters",
                    body ->
                            "{\"clusters\":[{\"clusterName\":\"small\",\"clusterArn\":\"arn:c\",\"status\":\"ACTIVE\"}]}");
            server.on(
                    "GET /2013-04-01/hostedzonesbyname",
                    body -> "<ListHostedZonesByNameResponse><HostedZones><HostedZone><Id>/hostedzone/Z1</Id>"
                            + "<Name>small.example.</Name></HostedZone><HostedZone><Id>/hostedzone/Z2</Id>"
                            + "<Name>other.example.</Name></HostedZone></HostedZones></ListHostedZonesByNameResponse>");
            server.on(
                    "GET /2013-04-01/tags/hostedzone/Z1",
                    body -> "<ListTagsForResourceResponse><ResourceTagSet><Tags/></ResourceTagSet>"
                            + "</ListTagsForResourceResponse>");
            List<Taken> taken = taken(server);
            assertEquals(
                    List.of("cluster small", "log group /small/web", "zone small.example (Z1)"),
                    taken.stream().map(Taken::what).sorted().toList());
            assertEquals(2, taken.stream().filter(Taken::inTheWay).count());
        }
    }

    @Test
    void aClusterThatIsGoneAndGroupsOfLongerNamesAreNone() throws IOException, ServiceFault {
        try (ServiceServer server = new ServiceServer()) {
            server.on(
                    "DescribeLogGroups",
                    body -> "{\"logGroups\":[{\"logGroupName\":\"/small/web-2\",\"arn\":\"arn:other:*\"}]}");
            server.on(
                    "DescribeClusters", body -> "{\"clusters\":[{\"clusterName\":\"small\",\"status\":\"INACTIVE\"}]}");
            server.on(
                    "GET /2013-04-01/hostedzonesbyname",
                    body -> "<ListHostedZonesByNameResponse><HostedZones/></ListHostedZonesByNameResponse>");
            assertEquals(List.of(), taken(server));
        }
    }
}
