package dev.cruddurc.backend.cloudformation;

import static dev.cruddurc.backend.cloudformation.Emitted.property;
import static dev.cruddurc.backend.cloudformation.Emitted.resource;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.model.SecurityGroup;
import dev.cruddurc.model.SecurityGroupRule;
import dev.cruddurc.model.Subnet;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Property;
import dev.cruddurc.model.Vpc;
import dev.cruddurc.model.VpcEndpoint;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NetworkEmittersTest {
    private static final Vpc VPC = new Vpc(Emitted.named("vpc"), "10.0.0.0/16", true, List.of());
    private static final Value.Attribute NETWORK = new Value.Attribute(VPC.id(), Property.NAME);

    @Test
    void aGroupLetsNothingOutOfItself() {
        SecurityGroup group =
                new SecurityGroup(Emitted.named("security-group", "web"), NETWORK, "Tasks of web", List.of());

        assertEquals(
                "[{\"CidrIp\":\"127.0.0.1/32\",\"IpProtocol\":\"tcp\",\"FromPort\":1,\"ToPort\":1,"
                        + "\"Description\":\"Nothing, in place of the default rule that lets everything out\"}]",
                property("SecurityGroupEgress", group, VPC));
    }

    @Test
    void aRuleIsOfTheTypeOfItsDirection() {
        assertTrue(resource(rule(SecurityGroupRule.Direction.INGRESS)).contains("\"AWS::EC2::SecurityGroupIngress\""));
        assertEquals("\"sg-2\"", property("SourceSecurityGroupId", rule(SecurityGroupRule.Direction.INGRESS)));
        assertTrue(resource(rule(SecurityGroupRule.Direction.EGRESS)).contains("\"AWS::EC2::SecurityGroupEgress\""));
        assertEquals("\"sg-2\"", property("DestinationSecurityGroupId", rule(SecurityGroupRule.Direction.EGRESS)));
    }

    @Test
    void anIpv6SubnetWaitsForTheRangeThatItIsCutFrom() {
        Subnet subnet =
                new Subnet(Emitted.named("subnet", "a"), NETWORK, "10.0.0.0/24", "use1-az1", Optional.of(3), List.of());

        assertTrue(resource(subnet, VPC).contains("\"DependsOn\": [\n    \"VpcIpv6CidrBlock\"\n  ]"));
        assertEquals(
                "{\"Fn::Select\":[3,{\"Fn::Cidr\":[{\"Fn::Select\":[0,{\"Fn::GetAtt\":[\"Vpc\",\"Ipv6CidrBlocks\"]}]},256,64]}]}",
                property("Ipv6CidrBlock", subnet, VPC));
    }

    @Test
    void anEndpointHasTheNameThatItsServiceHasInTheRegion() {
        assertEquals("{\"Fn::Sub\":\"com.amazonaws.${AWS::Region}.ecr.api\"}", serviceName("us-east-1", "ecr.api"));
        assertEquals("{\"Fn::Sub\":\"cn.com.amazonaws.${AWS::Region}.ecr.api\"}", serviceName("cn-north-1", "ecr.api"));
        assertEquals("{\"Fn::Sub\":\"com.amazonaws.${AWS::Region}.logs\"}", serviceName("cn-north-1", "logs"));
    }

    private static String serviceName(String region, String service) {
        VpcEndpoint endpoint = new VpcEndpoint(
                Emitted.named("vpc-endpoint", service),
                Value.text("vpc-1"),
                service,
                List.of(Value.text("subnet-1")),
                List.of(Value.text("sg-1")),
                List.of(),
                List.of());
        return property(region, "ServiceName", endpoint);
    }

    private static SecurityGroupRule rule(SecurityGroupRule.Direction direction) {
        return new SecurityGroupRule(
                Emitted.named("rule", "web"),
                direction,
                Value.text("sg-1"),
                80,
                new SecurityGroupRule.Group(Value.text("sg-2")),
                "Requests");
    }
}
