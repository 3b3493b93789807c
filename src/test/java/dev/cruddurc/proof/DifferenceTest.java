package dev.cruddurc.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.artifact.Artifact;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What differs is found, named, and shown with both sides and the line that asked for it. */
class DifferenceTest {
    private final Example seed = Example.seed();

    @Test
    void anotherPort() {
        Difference found = only(terraform("\"from_port\": 4567", "\"from_port\": 4568"));
        assertEquals("FromPort", found.path());
        assertEquals(List.of("\"4567\""), found.cloudFormation());
        assertEquals(List.of("\"4568\""), found.terraform());
        assertTrue(found.place().orElseThrow().line() > 1);
    }

    @Test
    void anAttributeThatOneSideLeavesOut() {
        Difference found = only(cloudFormation("\"RetentionInDays\": 30,", ""));
        assertEquals("RetentionInDays", found.path());
        assertEquals(List.of(), found.cloudFormation());
        assertEquals(
                "AWS::Logs::LogGroup BackendFlaskLogGroup RetentionInDays: "
                        + "CloudFormation says nothing, Terraform \"30\"",
                found.toString());
    }

    @Test
    void anotherResourceThatIsReferredTo() {
        Difference found = only(terraform(
                "\"role\": \"${aws_iam_role.backend_flask_task.name}\"",
                "\"role\": \"${aws_iam_role.frontend_react_js_task.id}\""));
        assertEquals("BackendFlaskTaskRole", found.resource().name());
    }

    @Test
    void aPolicyThatAllowsMore() {
        Difference found = only(terraform("\"ssm:GetParameters\"", "\"ssm:*\""));
        assertEquals("Policies.grants.PolicyDocument.Statement.ReadParameters.Action.{}", found.path());
    }

    @Test
    void aDefaultOfAGroupThatComesBack() {
        Difference found = only(cloudFormation("\"CidrIp\": \"127.0.0.1/32\"", "\"CidrIp\": \"0.0.0.0/0\""));
        assertEquals("SecurityGroupEgress[0].CidrIp", found.path());
    }

    @Test
    void aWaitThatIsLeftOut() {
        Difference found = only(terraform("\"wait_for_steady_state\": true,", ""));
        assertEquals("terraform.wait_for_steady_state", found.path());
        assertEquals(List.of("\"true\" (service-is-steady)"), found.cloudFormation());
    }

    @Test
    void anOrderThatIsLeftOut() {
        Difference found = only(cloudFormation(
                "\"Type\": \"AWS::ElasticLoadBalancingV2::LoadBalancer\",\n      \"DependsOn\": [",
                "\"Type\": \"AWS::ElasticLoadBalancingV2::LoadBalancer\",\n      \"DependsOn\": [ \"Vpc\" ],"
                        + " \"Metadata\": ["));
        assertEquals(
                "AWS::ElasticLoadBalancingV2::LoadBalancer", found.resource().type());
        assertTrue(found.path().startsWith("@"), found::path);
    }

    /** What scanners read changes nothing that is; of any other metadata nobody here knows what it does. */
    @Test
    void metadataThatIsNotThatOfScanners() {
        String balancer = "\"Type\": \"AWS::ElasticLoadBalancingV2::LoadBalancer\",";
        Difference found = only(cloudFormation(balancer, balancer + " \"Metadata\": {\"Hook\": {\"a\": 1}},"));
        assertEquals("\"@Metadata.Hook\".a", found.path());
        assertEquals(List.of("\"1\""), found.cloudFormation());
        assertEquals(List.of(), found.terraform());
        for (String scanner : List.of("cfn_nag", "guard", "checkov")) {
            Example told = cloudFormation(balancer, balancer + " \"Metadata\": {\"" + scanner + "\": {\"a\": 1}},");
            assertEquals(List.of(), told.proof().differences());
        }
    }

    @Test
    void anEscapeThatIsForgotten() {
        Difference found = only(terraform("\"path\": \"/api/health-check\"", "\"path\": \"/api/$${health-check}\""));
        assertEquals(List.of("\"/api/${health-check}\""), found.terraform());
    }

    @Test
    void anExpressionBeyondUnderstanding() {
        Difference found = only(terraform("\"path\": \"/api/health-check\"", "\"path\": \"${a ? b : c}\""));
        assertEquals(List.of("unreadable(\"a ? b : c\")"), found.terraform());
    }

    @Test
    void aResourceThatOneSideDoesNotHave() {
        Example without = cloudFormation("\"BackendFlaskHttpsEgress\": {", "\"BackendFlaskHttpEgress\": {");
        assertTrue(without.proof().differences().size() > 5);
    }

    private Difference only(Example changed) {
        List<Difference> found = changed.proof().differences();
        assertTrue(!found.isEmpty(), "nothing is found");
        List<String> resources =
                found.stream().map(one -> one.resource().toString()).distinct().toList();
        assertTrue(resources.size() <= 3, resources::toString);
        return found.get(0);
    }

    private Example cloudFormation(String from, String to) {
        return new Example("changed", seed.deployment(), change(seed.cloudFormation(), from, to), seed.terraform());
    }

    private Example terraform(String from, String to) {
        return new Example("changed", seed.deployment(), seed.cloudFormation(), change(seed.terraform(), from, to));
    }

    /** Changes the first place only. */
    private static List<Artifact> change(List<Artifact> artifacts, String from, String to) {
        List<Artifact> out = new ArrayList<>();
        boolean done = false;
        for (Artifact artifact : artifacts) {
            int at = done ? -1 : artifact.content().indexOf(from);
            done |= at >= 0;
            out.add(
                    at < 0
                            ? artifact
                            : new Artifact(
                                    artifact.path(),
                                    artifact.content().substring(0, at)
                                            + to
                                            + artifact.content().substring(at + from.length())));
        }
        assertTrue(done, "nowhere: " + from);
        return out;
    }
}
