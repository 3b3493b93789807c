package dev.cruddurc.backend.cloudformation;

import static dev.cruddurc.backend.cloudformation.Emitted.artifact;
import static dev.cruddurc.backend.cloudformation.Emitted.deployment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.model.Certificate;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.DnsRecord;
import dev.cruddurc.model.HostedZone;
import dev.cruddurc.model.Parameter;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Property;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HandoverTest {
    private static final HostedZone ZONE =
            new HostedZone(Emitted.in(Stage.FOUNDATION, "zone", "cruddur.fun"), "cruddur.fun", List.of());
    private static final Value ZONE_ID = new Value.Attribute(ZONE.id(), Property.NAME);

    @Test
    void anAttributeOfAnEarlierStageIsAParameterWithoutDefault() {
        assertEquals("""
                {
                  "AWSTemplateFormatVersion": "2010-09-09",
                  "Description": "Stage services of cruddur-prod. Compiled by cruddurc: change its source, not this template.",
                  "Parameters": {
                    "CruddurFunZoneId": {
                      "Type": "String",
                      "Description": "Output CruddurFunZoneId of stage foundation"
                    }
                  },
                  "Resources": {
                    "WebXParameter": {
                      "Type": "AWS::SSM::Parameter",
                      "Properties": {
                        "Name": "/x",
                        "Type": "String",
                        "Value": {
                          "Ref": "CruddurFunZoneId"
                        },
                        "Tags": {
                          "cruddurc:backend": "cloudformation"
                        }
                      }
                    }
                  }
                }
                """, artifact(deployment(ZONE, Emitted.holding(ZONE_ID)), Stage.SERVICES));
    }

    @Test
    void theEarlierStageHasAnOutputOfTheSameName() {
        String foundation = artifact(deployment(ZONE, Emitted.holding(ZONE_ID)), Stage.FOUNDATION);

        assertTrue(foundation.endsWith("""
                  "Outputs": {
                    "CruddurFunZoneId": {
                      "Value": {
                        "Ref": "CruddurFunZone"
                      }
                    },
                    "CruddurFunZoneNameServers": {
                      "Value": {
                        "Fn::Join": [
                          ",",
                          {
                            "Fn::GetAtt": [
                              "CruddurFunZone",
                              "NameServers"
                            ]
                          }
                        ]
                      }
                    }
                  }
                }
                """));
    }

    @Test
    void aListIsHandedOverAsAList() {
        DnsRecord delegation = new DnsRecord(
                Emitted.named("record", "cruddur.fun"),
                Value.text("Z0000000000EXAMPLE"),
                "cruddur.fun",
                DnsRecord.Type.NS,
                new DnsRecord.NameServers(new Value.Attribute(ZONE.id(), Property.NAME_SERVERS)));
        String services = artifact(deployment(ZONE, delegation), Stage.SERVICES);

        assertTrue(services.contains("\"Type\": \"CommaDelimitedList\""));
        assertTrue(services.contains("\"ResourceRecords\": {\n          \"Ref\": \"CruddurFunZoneNameServers\""));
    }

    @Test
    void anAttributeOfALaterStageIsADefect() {
        Certificate certificate = new Certificate(
                Emitted.in(Stage.CERTIFICATES, "certificate", "a.b"), "a.b", List.of(), Optional.empty(), List.of());
        Parameter early = new Parameter(
                Emitted.in(Stage.FOUNDATION, "parameter", "X"),
                Value.text("/x"),
                new Value.Attribute(certificate.id(), Property.ARN),
                List.of());

        assertThrows(IllegalStateException.class, () -> CloudFormationBackend.emit(deployment(certificate, early)));
    }

    @Test
    void eachStageIsAFileInTheOrderOfDeployment() {
        Deployment deployment = deployment(Emitted.holding(ZONE_ID), ZONE);

        assertEquals(
                List.of("cloudformation/foundation.template.json", "cloudformation/services.template.json"),
                CloudFormationBackend.emit(deployment).stream()
                        .map(Artifact::path)
                        .toList());
    }

    @Test
    void theFoundationDoesNotNameTheEnvironment() {
        String foundation = artifact(deployment(ZONE), Stage.FOUNDATION);

        assertTrue(foundation.contains("Stage foundation of cruddur."));
        assertFalse(foundation.contains("prod"));
    }
}
