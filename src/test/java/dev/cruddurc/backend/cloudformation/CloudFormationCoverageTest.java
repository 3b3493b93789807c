package dev.cruddurc.backend.cloudformation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Value.Property;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names the emitter that is missing, and holds on to what can be read of each kind of resource. */
final class CloudFormationCoverageTest {
    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfResourceHasAnEmitter(Class<?> kind) {
        assertDoesNotThrow(() -> Emitters.attributes(kind));
    }

    @Test
    void everyPropertyIsReadAsTheTypeHasIt() {
        List<String> lines = new ArrayList<>();
        for (Class<?> kind : kinds()) {
            Attributes attributes = Emitters.attributes(kind);
            for (Property property : Property.values()) {
                attributes.of(property).ifPresent(spelling -> {
                    String how =
                            spelling.attribute().map(name -> "GetAtt " + name).orElse("Ref");
                    lines.add(kind.getSimpleName() + " " + property + ": " + how + ", " + spelling.word());
                });
            }
        }

        assertEquals("""
                Certificate ARN: Ref, Arn
                Cluster NAME: Ref, Name
                Cluster ARN: GetAtt Arn, Arn
                ElasticIp NAME: GetAtt AllocationId, AllocationId
                HostedZone NAME: Ref, Id
                HostedZone NAME_SERVERS: GetAtt NameServers, NameServers
                InternetGateway NAME: Ref, Id
                Listener ARN: Ref, Arn
                ListenerRule ARN: Ref, Arn
                LoadBalancer ARN: Ref, Arn
                LoadBalancer DNS_NAME: GetAtt DNSName, DnsName
                LoadBalancer CANONICAL_ZONE: GetAtt CanonicalHostedZoneID, ZoneId
                LoadBalancer FULL_NAME: GetAtt LoadBalancerFullName, FullName
                LogGroup NAME: Ref, Name
                LogGroup STREAMS_ARN: GetAtt Arn, StreamsArn
                Namespace ARN: GetAtt Arn, Arn
                NatGateway NAME: Ref, Id
                Parameter NAME: Ref, Name
                Policy ARN: Ref, Arn
                Repository NAME: Ref, Name
                Repository ARN: GetAtt Arn, Arn
                Role NAME: Ref, Name
                Role ARN: GetAtt Arn, Arn
                RouteTable NAME: Ref, Id
                ScalingTarget NAME: Ref, Id
                SecurityGroup NAME: GetAtt GroupId, Id
                Service NAME: GetAtt Name, Name
                Service ARN: Ref, Arn
                Subnet NAME: Ref, Id
                TargetGroup ARN: Ref, Arn
                TargetGroup FULL_NAME: GetAtt TargetGroupFullName, FullName
                TaskDefinition ARN: Ref, Arn
                Vpc NAME: Ref, Id
                VpcEndpoint NAME: Ref, Id
                """.lines().toList(), lines);
    }

    private static List<Class<?>> kinds() {
        return List.of(Resource.class.getPermittedSubclasses());
    }
}
