package dev.cruddurc.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.cruddurc.artifact.Artifact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A wildcard is proven by the record of the name below it, and by no other. */
class SharedRecordsTest {
    private static final Example SYSTEM = Example.of("""
            app: shop
            region: us-east-1
            domain: {name: shop.example, zone: Z0123456789ABCDEFGHIJ}
            services:
              web: {image: "registry.example/web:1", port: 3000, route: ["*.shop.example", www.shop.example]}
            """);
    private static final String WILDCARD =
            "\"certificate_arn\": \"${aws_acm_certificate.wildcard_shop_example.arn}\",\n"
                    + "        \"validation_record_fqdns\": \"${[for record in aws_route53_record.";

    @Test
    void oneRecordProvesBoth() {
        assertEquals(List.of(), SYSTEM.proof().differences());
    }

    @Test
    void theRecordOfAnotherNameDoesNot() {
        Example other = with(WILDCARD + "shop_example_validation", WILDCARD + "www_shop_example_validation");
        assertFalse(other.proof().differences().isEmpty());
    }

    @Test
    void aRecordInAnotherZoneDoesNot() {
        Example other = with("\"zone_id\": \"Z0123456789ABCDEFGHIJ\"", "\"zone_id\": \"Z0123456789KLMNOPQRST\"");
        assertFalse(other.proof().differences().isEmpty());
    }

    private static Example with(String from, String to) {
        List<Artifact> modules = SYSTEM.terraform().stream()
                .map(artifact ->
                        new Artifact(artifact.path(), artifact.content().replace(from, to)))
                .toList();
        assertFalse(modules.equals(SYSTEM.terraform()));
        return new Example(SYSTEM.name(), SYSTEM.deployment(), SYSTEM.cloudFormation(), modules);
    }
}
