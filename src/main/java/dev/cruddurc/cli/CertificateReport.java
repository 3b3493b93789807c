package dev.cruddurc.cli;

import dev.cruddurc.diagnostic.Printable;
import dev.cruddurc.diagnostic.SourceMask;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.proof.Certificate;
import dev.cruddurc.proof.Difference;
import dev.cruddurc.proof.Waiver;
import dev.cruddurc.proof.fact.Side;
import dev.cruddurc.proof.permission.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A certificate as it is printed. */
final class CertificateReport {
    private CertificateReport() {}

    /** For a person: the verdict first, then what it rests on. */
    static String text(String file, Certificate certificate) {
        StringBuilder text = new StringBuilder();
        text.append(safe(file)).append(": ").append(verdict(certificate)).append('\n');
        text.append("  ").append(certificate.compared()).append(" facts are said alike\n");
        certificate.waived().forEach((waiver, facts) -> {
            text.append("  ").append(facts).append(facts == 1 ? " fact is" : " facts are");
            text.append(" said by one side alone: ").append(waiver.name()).append('\n');
            text.append("    ").append(waiver.reason()).append('\n');
        });
        if (certificate.findings().isEmpty() && certificate.roles() > 0) {
            text.append("  ")
                    .append(certificate.roles())
                    .append(certificate.roles() == 1 ? " role allows" : " roles allow");
            text.append(" what the file needs and nothing else\n");
        }
        certificate.differences().forEach(difference -> add(difference, text));
        certificate.findings().forEach(finding -> {
            text.append('\n').append(safe(finding.place().toString())).append(": ");
            text.append(safe(finding.role().toString())).append('\n');
            text.append("  ")
                    .append(finding.side() == Side.TERRAFORM ? "Terraform     " : "CloudFormation")
                    .append(' ');
            text.append(safe(finding.what())).append('\n');
        });
        return text.toString();
    }

    private static String verdict(Certificate certificate) {
        int differences =
                certificate.differences().size() + certificate.findings().size();
        return certificate.holds()
                ? "CloudFormation and Terraform mean the same"
                : differences + (differences == 1 ? " difference" : " differences");
    }

    private static void add(Difference difference, StringBuilder text) {
        text.append('\n');
        difference
                .place()
                .ifPresent(place -> text.append(safe(place.toString())).append(": "));
        text.append(safe(difference.resource() + " " + difference.path())).append('\n');
        text.append("  CloudFormation ")
                .append(said(difference.cloudFormation()))
                .append('\n');
        text.append("  Terraform      ").append(said(difference.terraform())).append('\n');
    }

    private static String said(List<String> values) {
        return values.isEmpty() ? "says nothing" : safe(String.join(" and ", values));
    }

    private static String safe(String text) {
        return Printable.of(SourceMask.text(text), false);
    }

    /** For a program. */
    static JsonObject json(Certificate certificate) {
        List<Json> waived = new ArrayList<>();
        for (Map.Entry<Waiver, Integer> one : certificate.waived().entrySet()) {
            waived.add(JsonObject.builder()
                    .put("name", one.getKey().name())
                    .put("reason", one.getKey().reason())
                    .put("facts", one.getValue())
                    .build());
        }
        List<Json> differences = new ArrayList<>();
        certificate.differences().forEach(difference -> differences.add(json(difference)));
        List<Json> findings = new ArrayList<>();
        certificate.findings().forEach(finding -> findings.add(json(finding)));
        return JsonObject.builder()
                .put("same", certificate.holds())
                .put("facts", certificate.compared())
                .put("waived", Json.array(waived))
                .put("differences", Json.array(differences))
                .put("roles", certificate.roles())
                .put("findings", Json.array(findings))
                .build();
    }

    private static JsonObject json(Difference difference) {
        JsonObject.Builder out = JsonObject.builder()
                .put("type", difference.resource().type())
                .put("resource", difference.resource().name())
                .put("attribute", difference.path())
                .put("cloudformation", masked(difference.cloudFormation()))
                .put("terraform", masked(difference.terraform()));
        difference
                .place()
                .ifPresent(place ->
                        out.put("file", place.file()).put("line", place.line()).put("column", place.column()));
        return out.build();
    }

    private static JsonObject json(Finding finding) {
        return JsonObject.builder()
                .put("target", finding.side().word())
                .put("type", finding.role().type())
                .put("resource", finding.role().name())
                .put("message", SourceMask.text(finding.what()))
                .put("file", finding.place().file())
                .put("line", finding.place().line())
                .put("column", finding.place().column())
                .build();
    }

    private static Json masked(List<String> values) {
        return Json.strings(values.stream().map(SourceMask::text).toList());
    }
}
