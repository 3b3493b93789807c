package dev.cruddurc.backend.cloudformation;

import static dev.cruddurc.backend.cloudformation.Emitted.property;
import static dev.cruddurc.backend.cloudformation.Emitted.resource;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.model.Certificate;
import dev.cruddurc.model.DnsRecord;
import dev.cruddurc.model.Listener;
import dev.cruddurc.model.ListenerRule;
import dev.cruddurc.model.LoadBalancer;
import dev.cruddurc.model.TargetGroup;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Property;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TrafficEmittersTest {
    private static final LoadBalancer LOAD_BALANCER = new LoadBalancer(
            Emitted.named("load-balancer"),
            false,
            false,
            List.of(Value.text("subnet-1"), Value.text("subnet-2")),
            List.of(Value.text("sg-1")),
            false,
            Optional.of(new LoadBalancer.AccessLogs("logs", Optional.empty())),
            List.of(),
            List.of());
    private static final Value.Attribute ARN = new Value.Attribute(LOAD_BALANCER.id(), Property.ARN);

    @Test
    void attributesOfALoadBalancerAreText() {
        assertEquals(
                "[{\"Key\":\"access_logs.s3.enabled\",\"Value\":\"true\"},"
                        + "{\"Key\":\"access_logs.s3.bucket\",\"Value\":\"logs\"},"
                        + "{\"Key\":\"deletion_protection.enabled\",\"Value\":\"false\"},"
                        + "{\"Key\":\"routing.http.desync_mitigation_mode\",\"Value\":\"defensive\"},"
                        + "{\"Key\":\"routing.http.drop_invalid_header_fields.enabled\",\"Value\":\"true\"}]",
                property("LoadBalancerAttributes", LOAD_BALANCER));
    }

    @Test
    void plainHttpIsSentToHttps() {
        Listener listener = new Listener(
                Emitted.named("listener", "http"),
                ARN,
                80,
                Optional.empty(),
                new Listener.RedirectToHttps(),
                List.of());

        assertEquals(
                "[{\"Type\":\"redirect\","
                        + "\"RedirectConfig\":{\"Protocol\":\"HTTPS\",\"Port\":\"443\",\"StatusCode\":\"HTTP_301\"}}]",
                property("DefaultActions", listener, LOAD_BALANCER));
        assertFalse(resource(listener, LOAD_BALANCER).contains("Certificates"));
    }

    @Test
    void httpsHasOneCertificateAndItsPolicy() {
        Listener listener = new Listener(
                Emitted.named("listener", "https"),
                ARN,
                443,
                Optional.of(new Listener.Tls(Value.text("arn:aws:acm:x"), "ELBSecurityPolicy-TLS13-1-2-2021-06")),
                new Listener.NotFound(),
                List.of());

        assertEquals("\"HTTPS\"", property("Protocol", listener, LOAD_BALANCER));
        assertEquals("[{\"CertificateArn\":\"arn:aws:acm:x\"}]", property("Certificates", listener, LOAD_BALANCER));
        assertEquals(
                "[{\"Type\":\"fixed-response\",\"FixedResponseConfig\":"
                        + "{\"StatusCode\":\"404\",\"ContentType\":\"text/plain\",\"MessageBody\":\"Not found\"}}]",
                property("DefaultActions", listener, LOAD_BALANCER));
    }

    @Test
    void everyConditionHasItsOwnConfiguration() {
        TargetGroup group = group(TargetGroup.Protocol.HTTP1);
        ListenerRule rule = new ListenerRule(
                Emitted.named("rule", "a"),
                Value.text("arn:aws:elasticloadbalancing:x"),
                7,
                List.of(
                        new ListenerRule.Host(List.of("a.b")),
                        new ListenerRule.Path(List.of("/*")),
                        new ListenerRule.Method(List.of("GET")),
                        new ListenerRule.Header("X-A", List.of("1", "2")),
                        new ListenerRule.Query("q", List.of("1", "2")),
                        new ListenerRule.SourceIp(List.of("192.0.2.0/24"))),
                new Value.Attribute(group.id(), Property.ARN),
                List.of());

        assertEquals(
                "[{\"Field\":\"host-header\",\"HostHeaderConfig\":{\"Values\":[\"a.b\"]}},"
                        + "{\"Field\":\"path-pattern\",\"PathPatternConfig\":{\"Values\":[\"/*\"]}},"
                        + "{\"Field\":\"http-request-method\",\"HttpRequestMethodConfig\":{\"Values\":[\"GET\"]}},"
                        + "{\"Field\":\"http-header\",\"HttpHeaderConfig\":{\"HttpHeaderName\":\"X-A\",\"Values\":[\"1\",\"2\"]}},"
                        + "{\"Field\":\"query-string\",\"QueryStringConfig\":{\"Values\":"
                        + "[{\"Key\":\"q\",\"Value\":\"1\"},{\"Key\":\"q\",\"Value\":\"2\"}]}},"
                        + "{\"Field\":\"source-ip\",\"SourceIpConfig\":{\"Values\":[\"192.0.2.0/24\"]}}]",
                property("Conditions", rule, group));
    }

    @Test
    void healthyMeansCodesOfTheProtocol() {
        assertEquals("{\"HttpCode\":\"0\"}", property("Matcher", group(TargetGroup.Protocol.HTTP2)));
        assertEquals("{\"GrpcCode\":\"0\"}", property("Matcher", group(TargetGroup.Protocol.GRPC)));
    }

    @Test
    void aWildcardIsValidatedByTheRecordOfItsParent() {
        Certificate certificate = new Certificate(
                Emitted.named("certificate", "a.b"),
                "a.b",
                List.of("*.a.b", "*.c.a.b"),
                Optional.of(Value.text("Z1")),
                List.of());

        assertEquals(
                "[{\"DomainName\":\"a.b\",\"HostedZoneId\":\"Z1\"},{\"DomainName\":\"*.c.a.b\",\"HostedZoneId\":\"Z1\"}]",
                property("DomainValidationOptions", certificate));
    }

    @Test
    void withoutAZoneAHumanValidates() {
        Certificate certificate =
                new Certificate(Emitted.named("certificate", "a.b"), "a.b", List.of(), Optional.empty(), List.of());

        assertEquals("\"DNS\"", property("ValidationMethod", certificate));
        assertFalse(resource(certificate).contains("DomainValidationOptions"));
    }

    @Test
    void anAliasFollowsTheHealthOfItsTarget() {
        DnsRecord record = new DnsRecord(
                Emitted.named("record", "a.b"),
                Value.text("Z1"),
                "a.b",
                DnsRecord.Type.AAAA,
                new DnsRecord.Alias(
                        new Value.Attribute(LOAD_BALANCER.id(), Property.DNS_NAME),
                        new Value.Attribute(LOAD_BALANCER.id(), Property.CANONICAL_ZONE)));

        assertEquals(
                "{\"DNSName\":{\"Fn::GetAtt\":[\"LoadBalancer\",\"DNSName\"]},"
                        + "\"HostedZoneId\":{\"Fn::GetAtt\":[\"LoadBalancer\",\"CanonicalHostedZoneID\"]},"
                        + "\"EvaluateTargetHealth\":true}",
                property("AliasTarget", record, LOAD_BALANCER));
        assertFalse(resource(record, LOAD_BALANCER).contains("TTL"));
        assertTrue(resource(record, LOAD_BALANCER).contains("\"AAAA\""));
    }

    private static TargetGroup group(TargetGroup.Protocol protocol) {
        return new TargetGroup(
                Emitted.named("target-group", "web"),
                Value.text("vpc-1"),
                80,
                protocol,
                new TargetGroup.Health("/", "0", 30, 5, 2, 3),
                30,
                List.of());
    }
}
