package dev.cruddurc.deploy.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.deploy.stack.ServiceFault;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told of a cluster and of a service that runs in it. */
class AwsServiceReportTest {
    private static final String ARN = "arn:aws:ecs:us-east-1:111122223333:service/shop/web";

    @Test
    void insightsAndTheContainersThatSendTracesAreTold() throws IOException, ServiceFault {
        try (ServiceServer server = new ServiceServer()) {
            server.on(
                    "DescribeClusters",
                    body -> "{\"clusters\":[{\"clusterName\":\"shop\",\"status\":\"ACTIVE\",\"settings\":"
                            + "[{\"name\":\"containerInsights\",\"value\":\"enhanced\"}]}]}");
            server.on(
                    "DescribeServices",
                    body -> "{\"services\":[{\"serviceName\":\"web\",\"deployments\":[{\"status\":\"PRIMARY\","
                            + "\"runningCount\":2,\"desiredCount\":2,\"pendingCount\":0,\"failedTasks\":0}],"
                            + "\"events\":[{\"message\":\"steady\"}]}]}");
            server.on(
                    "ListTasks",
                    body -> body.contains("STOPPED") ? "{\"taskArns\":[]}" : "{\"taskArns\":[\"a\",\"b\"]}");
            server.on("DescribeTasks", body -> "{\"tasks\":[" + task() + "," + task() + "]}");
            AwsServiceReport report = new AwsServiceReport(new Clients("us-east-1", Optional.of(server.endpoint())));

            assertEquals(List.of("cluster shop: ACTIVE, container insights enhanced"), report.cluster("shop"));
            assertTrue(server.bodies("DescribeClusters").get(0).contains("SETTINGS"));
            assertEquals(
                    List.of(
                            "deployment PRIMARY: 2 of 2 running, 0 pending, 0 failed",
                            "container web RUNNING HEALTHY: 2",
                            "container xray-daemon RUNNING: 2",
                            "event: steady"),
                    report.lines(ARN));
        }
    }

    @Test
    void whyTasksStoppedIsTold() throws IOException, ServiceFault {
        try (ServiceServer server = new ServiceServer()) {
            server.on("DescribeServices", body -> "{\"services\":[{\"serviceName\":\"web\"}]}");
            server.on("ListTasks", body -> body.contains("STOPPED") ? "{\"taskArns\":[\"a\"]}" : "{\"taskArns\":[]}");
            server.on(
                    "DescribeTasks",
                    body -> "{\"tasks\":[{\"stoppedReason\":\"Essential container in task exited\",\"containers\":"
                            + "[{\"name\":\"web\",\"exitCode\":137,\"reason\":\"OutOfMemoryError\"},{\"name\":\"fine\"}]}]}");

            assertEquals(
                    List.of(
                            "stopped task: Essential container in task exited",
                            "  container web: exit code 137, OutOfMemoryError"),
                    new AwsServiceReport(new Clients("us-east-1", Optional.of(server.endpoint()))).lines(ARN));
        }
    }

    private static String task() {
        return "{\"containers\":[{\"name\":\"web\",\"lastStatus\":\"RUNNING\",\"healthStatus\":\"HEALTHY\"},"
                + "{\"name\":\"xray-daemon\",\"lastStatus\":\"RUNNING\",\"healthStatus\":\"UNKNOWN\"}]}";
    }
}
