package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.Certificate;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Value.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A certificate, the records that prove the names, and the waiting until it is issued. Others refer to the waiting, so that they get
 * an issued certificate. Without a zone of ours the records are made elsewhere and only the waiting remains.
 */
final class CertificateEmitter implements Emitter<Certificate> {
    private static final String CERTIFICATE = "aws_acm_certificate";
    private static final String RECORD = "aws_route53_record";

    /** Seconds; the record hardly ever changes, and a mistake in it should not be remembered for long. */
    private static final int TTL = 300;

    @Override
    public String type(Certificate certificate) {
        return "aws_acm_certificate_validation";
    }

    @Override
    public String attribute(Property property) {
        return property == Property.ARN ? "certificate_arn" : Emitter.super.attribute(property);
    }

    @Override
    public void emit(Certificate certificate, RootModule module) {
        String label = Naming.label(certificate.id());
        Body body = module.body()
                .put("domain_name", certificate.domain())
                .texts("subject_alternative_names", certificate.alternatives())
                .put("validation_method", "DNS")
                .tags(certificate.tags())
                .block("lifecycle", Lifecycle.replacedFirst(module));
        module.add(CERTIFICATE, label, body);
        Body validation = module.body().expression("certificate_arn", CERTIFICATE + "." + label + ".arn");
        if (certificate.zone().isPresent()) {
            String records = proven(certificate) + "_validation";
            if (!module.proves(certificate)) {
                module.add(RECORD, records, records(certificate, records, module));
            }
            validation.expression(
                    "validation_record_fqdns", "[for record in " + RECORD + "." + records + " : record.fqdn]");
        }
        module.add(certificate, validation);
    }

    /**
     * The label of the name that is proven. A wildcard's is that of the name below it, with or without a certificate for that name: of
     * two resources for one record the one that goes would take the record from the other.
     */
    private static String proven(Certificate certificate) {
        return Naming.label(Id.of("certificate", certificate.parent().orElse(certificate.domain())));
    }

    private static Body records(Certificate certificate, String local, RootModule module) {
        String options = CERTIFICATE + "." + Naming.label(certificate.id()) + ".domain_validation_options";
        String byName = "{ for option in " + options + " : option.domain_name => option }";
        String option = module.local(local, byName) + "[each.value]";
        return module.body()
                .object("for_each", names(certificate, module))
                .put("zone_id", certificate.zone())
                .expression("name", option + ".resource_record_name")
                .expression("type", option + ".resource_record_type")
                .put("ttl", TTL)
                .expression("records", "[" + option + ".resource_record_value]")
                // All certificates of a name in one account share one record, so it may be there already.
                .put("allow_overwrite", true);
    }

    /**
     * The proven names, each with one of the names that it stands for: a wildcard and the name below it have one record. Written out,
     * since Terraform must know the keys before the certificate exists.
     */
    private static Body names(Certificate certificate, RootModule module) {
        List<String> all = new ArrayList<>();
        all.add(certificate.domain());
        all.addAll(certificate.alternatives());
        TreeMap<String, String> proven = new TreeMap<>();
        for (String name : all) {
            proven.putIfAbsent(name.startsWith("*.") ? name.substring(2) : name, name);
        }
        Body names = module.body();
        for (Map.Entry<String, String> name : proven.entrySet()) {
            names.put(name.getKey(), name.getValue());
        }
        return names;
    }
}
