package dev.cruddurc.deploy.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.deploy.stack.Refusal;
import dev.cruddurc.deploy.stack.ServiceFault;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The events of a change set that failed, and a deletion that leaves things behind, as the SDK sends and reads them. */
class AwsRefusalsTest {
    private static AwsCloudFormation at(ServiceServer server) {
        return new AwsCloudFormation(new Clients("us-east-1", Optional.of(server.endpoint())));
    }

    private static String page(String events, String next) {
        return "<DescribeEventsResponse><DescribeEventsResult><OperationEvents>" + events + "</OperationEvents>" + next
                + "</DescribeEventsResult></DescribeEventsResponse>";
    }

    @Test
    void eachErrorOfEachPageIsTaken() throws IOException, ServiceFault {
        try (ServiceServer server = new ServiceServer()) {
            String property = "<member><EventType>VALIDATION_ERROR</EventType>"
                    + "<ValidationPath>/Resources/WebService/Properties/Cpu</ValidationPath>"
                    + "<ValidationStatusReason>not a number</ValidationStatusReason></member>";
            String resource = "<member><EventType>VALIDATION_ERROR</EventType><LogicalResourceId>A</LogicalResourceId>"
                    + "<ValidationStatusReason>already exists</ValidationStatusReason></member>";
            String hook = "<member><EventType>HOOK_INVOCATION_ERROR</EventType><HookType>Org::Guard</HookType>"
                    + "<HookStatusReason>no public address</HookStatusReason></member>";
            String other = "<member><EventType>STACK_EVENT</EventType>"
                    + "<ResourceStatusReason>failed</ResourceStatusReason></member>";
            server.on(
                    "DescribeEvents",
                    body -> body.contains("NextToken=2")
                            ? page(hook + other, "")
                            : page(property + resource + resource, "<NextToken>2</NextToken>"));
            assertEquals(
                    List.of(
                            new Refusal("WebService", "at Properties/Cpu: not a number"),
                            new Refusal("A", "already exists"),
                            new Refusal("", "hook Org::Guard: no public address")),
                    at(server).refusals("arn:stack", "arn:set"));
            String sent = server.bodies("DescribeEvents").get(0);
            assertTrue(sent.contains("ChangeSetName=arn%3Aset"), sent);
            assertTrue(sent.contains("Filters.FailedEvents=true"), sent);
        }
    }

    @Test
    void aDeletionByForceSaysSo() throws IOException, ServiceFault {
        try (ServiceServer server = new ServiceServer()) {
            server.on("DeleteStack", body -> "<DeleteStackResponse/>");
            at(server).forceDeleteStack("arn:stack", "token");
            String sent = server.bodies("DeleteStack").get(0);
            assertTrue(sent.contains("DeletionMode=FORCE_DELETE_STACK"), sent);
            assertTrue(sent.contains("ClientRequestToken=token"), sent);
        }
    }
}
