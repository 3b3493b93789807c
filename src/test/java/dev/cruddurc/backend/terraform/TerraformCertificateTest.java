package dev.cruddurc.backend.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cruddurc.model.Certificate;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TerraformCertificateTest {
    private static final JsonNode EVERY = Sketch.every(Stage.CERTIFICATES);

    @Test
    void othersGetItsArnOnlyOnceItIsIssued() {
        assertEquals(
                "${aws_acm_certificate_validation.cruddur_fun.certificate_arn}",
                EVERY.at("/output/cruddur_fun_certificate_arn/value").asText());
    }

    @Test
    void theRecordsAreKeyedByNamesThatAreKnownBeforehand() {
        assertEquals(
                "{\"cruddur.fun\":\"cruddur.fun\",\"www.cruddur.fun\":\"www.cruddur.fun\"}",
                EVERY.at("/resource/aws_route53_record/cruddur_fun_validation/for_each")
                        .toString());
    }

    @Test
    void aWildcardAloneIsProvenByTheRecordOfTheNameBelowIt() {
        Certificate wildcard = new Certificate(
                Sketch.certificates(Id.of("certificate", "*.cruddur.fun")),
                "*.cruddur.fun",
                List.of(),
                Optional.of(Value.text("Z1")),
                List.of());

        assertEquals(
                "{\"cruddur.fun\":\"*.cruddur.fun\"}",
                Sketch.of(wildcard)
                        .module(Stage.CERTIFICATES)
                        .at("/resource/aws_route53_record/cruddur_fun_validation/for_each")
                        .toString());
    }

    @Test
    void withDnsElsewhereItWaitsAndWritesNoRecords() {
        assertTrue(EVERY.at("/resource/aws_route53_record/api_example_com_validation")
                .isMissingNode());
        assertEquals(
                "{\"certificate_arn\":\"${aws_acm_certificate.api_example_com.arn}\"}",
                EVERY.at("/resource/aws_acm_certificate_validation/api_example_com")
                        .toString());
    }

    @Test
    void aNewOneIsMadeBeforeTheOldOneGoes() {
        assertTrue(EVERY.at("/resource/aws_acm_certificate/cruddur_fun/lifecycle/0/create_before_destroy")
                .asBoolean());
    }
}
