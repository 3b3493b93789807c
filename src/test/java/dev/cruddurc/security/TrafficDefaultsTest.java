package dev.cruddurc.security;

import static dev.cruddurc.security.Written.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cruddurc.Target;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is safe of load balancers, certificates and networks without being asked for, in what both backends write. */
final class TrafficDefaultsTest {
    @Test
    void aLoadBalancerDropsInvalidHeadersAndMitigatesDesync() {
        for (Written written : Samples.BOTH) {
            for (JsonNode balancer : written.all("AWS::ElasticLoadBalancingV2::LoadBalancer", "aws_lb")
                    .values()) {
                if (written.backend() == Target.CLOUDFORMATION) {
                    Map<String, String> attributes = new TreeMap<>();
                    balancer.path("loadbalancerattributes")
                            .forEach(attribute -> attributes.put(
                                    attribute.path("key").asText(),
                                    attribute.path("value").asText()));
                    assertEquals("true", attributes.get("routing.http.drop_invalid_header_fields.enabled"));
                    assertEquals("defensive", attributes.get("routing.http.desync_mitigation_mode"));
                } else {
                    assertTrue(balancer.path("dropinvalidheaderfields").asBoolean());
                    assertEquals(
                            "defensive", balancer.path("desyncmitigationmode").asText());
                }
            }
        }
    }

    @Test
    void whereThereIsADomainPort80OnlyRedirectsToTls() {
        for (Written written : Samples.BOTH) {
            Map<Integer, JsonNode> listeners = listeners(written);
            assertEquals(Set.of(80, 443), listeners.keySet());

            JsonNode action = at(listeners.get(80), actions(written));
            JsonNode redirect = at(action, written.backend() == Target.CLOUDFORMATION ? "redirectconfig" : "redirect");
            assertEquals("redirect", at(action, "type").asText());
            assertEquals("HTTPS", at(redirect, "protocol").asText());
            assertEquals("HTTP_301", at(redirect, "statuscode").asText());

            JsonNode tls = listeners.get(443);
            assertEquals("HTTPS", tls.path("protocol").asText());
            assertEquals(
                    "ELBSecurityPolicy-TLS13-1-2-2021-06", tls.path("sslpolicy").asText());
            assertEquals("fixed-response", at(tls, actions(written), "type").asText());
            JsonNode certificate = written.backend() == Target.CLOUDFORMATION
                    ? at(tls, "certificates", "certificatearn")
                    : tls.path("certificatearn");
            assertTrue(certificate.toString().toLowerCase(Locale.ROOT).contains("shop"), certificate::toString);
            for (JsonNode rule : written.all("AWS::ElasticLoadBalancingV2::ListenerRule", "aws_lb_listener_rule")
                    .values()) {
                assertTrue(
                        rule.path("listenerarn")
                                .toString()
                                .toLowerCase(Locale.ROOT)
                                .contains("https"),
                        rule::toString);
            }
        }
    }

    @Test
    void everyTargetIsChecked() {
        for (Written written : Samples.BOTH) {
            for (JsonNode group : written.all("AWS::ElasticLoadBalancingV2::TargetGroup", "aws_lb_target_group")
                    .values()) {
                assertTrue(
                        written.backend() == Target.CLOUDFORMATION
                                ? group.path("healthcheckenabled").asBoolean()
                                : at(group, "healthcheck", "enabled").asBoolean());
            }
        }
    }

    @Test
    void certificatesAreOfExactlyTheRoutedHostsAndLogged() {
        for (Written written : Samples.BOTH) {
            Set<String> hosts = new TreeSet<>();
            for (JsonNode certificate : written.all("AWS::CertificateManager::Certificate", "aws_acm_certificate")
                    .values()) {
                hosts.add(certificate.path("domainname").asText());
                assertEquals("DNS", certificate.path("validationmethod").asText());
                assertFalse(certificate.has("subjectalternativenames"));
                assertFalse(certificate.has("options"), "transparency logs are on unless said");
                assertFalse(certificate.has("certificatetransparencyloggingpreference"));
                if (written.backend() == Target.TERRAFORM) {
                    assertTrue(
                            at(certificate, "lifecycle", "createbeforedestroy").asBoolean());
                }
            }
            assertEquals(Set.of("api.shop.example", "shop.example"), hosts);
        }
    }

    @Test
    void namesPointAtTheLoadBalancerItself() {
        for (Written written : Samples.BOTH) {
            Set<String> names = new TreeSet<>();
            for (JsonNode record :
                    written.all("AWS::Route53::RecordSet", "aws_route53_record").values()) {
                if (!record.path("type").asText().equals("A")) {
                    continue; // Terraform writes the records that validate certificates, too.
                }
                names.add(record.path("name").asText());
                JsonNode alias = at(record, written.backend() == Target.CLOUDFORMATION ? "aliastarget" : "alias");
                assertFalse(at(alias, "hostedzoneid").isMissingNode()
                        && at(alias, "zoneid").isMissingNode());
                assertFalse(record.has("records") || record.has("resourcerecords"));
            }
            assertEquals(Set.of("api.shop.example", "shop.example"), names);
        }
    }

    @Test
    void groupsAndTheirRulesSayWhatTheyAreFor() {
        for (Written written : Samples.BOTH) {
            for (JsonNode group :
                    written.all("AWS::EC2::SecurityGroup", "aws_security_group").values()) {
                assertFalse(at(group, written.backend() == Target.CLOUDFORMATION ? "groupdescription" : "description")
                        .asText()
                        .isEmpty());
            }
            ingress(written).values().forEach(TrafficDefaultsTest::described);
            egress(written).values().forEach(TrafficDefaultsTest::described);
        }
    }

    @Test
    void theWorldReachesTheLoadBalancerAlone() {
        for (Written written : Samples.BOTH) {
            Set<String> fromTheWorld = new TreeSet<>();
            int fromGroups = 0;
            for (JsonNode rule : ingress(written).values()) {
                boolean group = !rule.path("sourcesecuritygroupid").isMissingNode()
                        || !rule.path("referencedsecuritygroupid").isMissingNode();
                if (group) {
                    fromGroups++;
                } else {
                    assertEquals("0.0.0.0/0", range(rule));
                    assertTrue(ofLoadBalancer(rule), rule::toString);
                    fromTheWorld.add(rule.path("fromport").asText() + "-"
                            + rule.path("toport").asText());
                }
            }
            assertEquals(Set.of("80-80", "443-443"), fromTheWorld);
            // The load balancer to both services, and web to api.
            assertEquals(3, fromGroups);
            for (JsonNode group :
                    written.all("AWS::EC2::SecurityGroup", "aws_security_group").values()) {
                assertFalse(group.has("securitygroupingress") || group.has("ingress"));
            }
        }
    }

    @Test
    void whatGoesOutIsSaid() {
        for (Written written : Samples.BOTH) {
            for (JsonNode group :
                    written.all("AWS::EC2::SecurityGroup", "aws_security_group").values()) {
                if (written.backend() == Target.CLOUDFORMATION) {
                    // Without any rule a group lets everything out.
                    assertEquals(
                            "127.0.0.1/32",
                            at(group, "securitygroupegress", "cidrip").asText());
                } else {
                    assertFalse(group.has("egress"));
                }
            }
            int toTheWorld = 0;
            for (JsonNode rule : egress(written).values()) {
                if (!range(rule).isEmpty()) {
                    assertEquals("0.0.0.0/0", range(rule));
                    assertEquals("tcp", rule.path("ipprotocol").asText());
                    assertEquals(443, rule.path("fromport").asInt());
                    assertEquals(443, rule.path("toport").asInt());
                    assertFalse(ofLoadBalancer(rule), rule::toString);
                    toTheWorld++;
                }
            }
            assertEquals(2, toTheWorld);
        }
    }

    @Test
    void subnetsGiveNoAddressesOfThemselves() {
        for (Written written : Samples.BOTH) {
            written.all("AWS::EC2::Subnet", "aws_subnet")
                    .values()
                    .forEach(subnet ->
                            assertFalse(subnet.path("mappubliciponlaunch").asBoolean(true)));
        }
    }

    private static Map<Integer, JsonNode> listeners(Written written) {
        Map<Integer, JsonNode> listeners = new TreeMap<>();
        written.all("AWS::ElasticLoadBalancingV2::Listener", "aws_lb_listener")
                .values()
                .forEach(listener -> listeners.put(listener.path("port").asInt(), listener));
        return listeners;
    }

    private static String actions(Written written) {
        return written.backend() == Target.CLOUDFORMATION ? "defaultactions" : "defaultaction";
    }

    private static Map<String, JsonNode> ingress(Written written) {
        return written.all("AWS::EC2::SecurityGroupIngress", "aws_vpc_security_group_ingress_rule");
    }

    private static Map<String, JsonNode> egress(Written written) {
        return written.all("AWS::EC2::SecurityGroupEgress", "aws_vpc_security_group_egress_rule");
    }

    private static void described(JsonNode rule) {
        assertFalse(rule.path("description").asText().isEmpty(), rule::toString);
    }

    private static String range(JsonNode rule) {
        return rule.path("cidrip").asText()
                + rule.path("cidripv4").asText()
                + rule.path("cidripv6").asText();
    }

    private static boolean ofLoadBalancer(JsonNode rule) {
        return (rule.path("groupid").toString() + rule.path("securitygroupid"))
                .replace("_", "")
                .toLowerCase(Locale.ROOT)
                .contains("loadbalancer");
    }
}
