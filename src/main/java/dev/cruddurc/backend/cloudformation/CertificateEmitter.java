package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Certificate;
import dev.cruddurc.model.Value.Property;
import java.util.ArrayList;
import java.util.List;

/**
 * A certificate. With a zone CloudFormation itself writes the validation records into it; without one the stack waits until a
 * human has written them.
 */
final class CertificateEmitter implements Emitter<Certificate> {
    private static final Attributes ATTRIBUTES = Attributes.NONE.ref(Property.ARN, "Arn");

    @Override
    public String type(Certificate certificate) {
        return "AWS::CertificateManager::Certificate";
    }

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Body emit(Certificate certificate, Values values) {
        JsonObject.Builder out = JsonObject.builder().put("DomainName", certificate.domain());
        if (!certificate.alternatives().isEmpty()) {
            out.put("SubjectAlternativeNames", Json.strings(certificate.alternatives()));
        }
        out.put("ValidationMethod", "DNS");
        if (certificate.zone().isPresent()) {
            out.put(
                    "DomainValidationOptions",
                    Json.array(
                            validation(certificate, values.of(certificate.zone().get()))));
        }
        return Body.of(out.put("Tags", values.tags(certificate.tags())).build());
    }

    /** One for each validation record: a wildcard shares its record with its parent name, and writing it twice fails. */
    private static List<Json> validation(Certificate certificate, Json zone) {
        List<String> names = new ArrayList<>();
        names.add(certificate.domain());
        names.addAll(certificate.alternatives());
        List<Json> out = new ArrayList<>();
        for (String name : names) {
            if (!name.startsWith("*.") || !names.contains(name.substring(2))) {
                out.add(JsonObject.builder()
                        .put("DomainName", name)
                        .put("HostedZoneId", zone)
                        .build());
            }
        }
        return out;
    }
}
