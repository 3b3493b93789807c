package dev.cruddurc.config.check;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SecretReference;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.language.SystemDefinition.PlainParameter;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Names and values as the parameter store takes them (Systems Manager API, {@code PutParameter}). */
final class ParametersAreTaken implements Check {
    private static final int MOST_BYTES = 4096;
    private static final int MOST_LEVELS = 15;
    /** With the ARN before it, whose length depends on the region. */
    private static final int LONGEST_NAME = 1011;

    private static final int ARN_PREFIX = "arn:aws:ssm::111122223333:parameter".length();

    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        boolean own = !system.parameters().isEmpty();
        check(system.parameters(), diagnostics);
        for (ServiceDefinition service : system.services()) {
            check(service.parameters(), diagnostics);
            own |= !service.parameters().isEmpty();
        }
        for (Part part : Part.of(system)) {
            for (SecretReference secret : part.secrets()) {
                own |= secret.source() instanceof SecretReference.OwnParameter;
                if (secret.source() instanceof SecretReference.NamedParameter named) {
                    checkName(named.parameter(), system, diagnostics);
                }
            }
        }
        String app = system.app().value();
        if (own && (app.equals("aws") || app.equals("ssm"))) {
            diagnostics.add(Diagnostic.of(
                            Code.BAD_PARAMETER,
                            system.app().span(),
                            "parameters cannot lie under `/" + app + "/`, which the parameter store keeps for itself")
                    .label("is the first part of their names")
                    .help("call the system otherwise"));
        }
    }

    private static void check(List<PlainParameter> parameters, Diagnostics diagnostics) {
        for (PlainParameter parameter : parameters) {
            String name = parameter.name().value();
            String text = Literals.outline(parameter.value());
            int bytes = text.replace("${}", "").getBytes(StandardCharsets.UTF_8).length;
            if (text.contains("{{")) {
                diagnostics.add(Diagnostic.of(
                                Code.BAD_PARAMETER,
                                parameter.value().span(),
                                "the value of `" + name + "` has `{{`, which the parameter store refuses")
                        .label("would refer to another parameter")
                        .help("put the text into `env:`"));
            } else if (bytes > MOST_BYTES) {
                diagnostics.add(Diagnostic.of(
                                Code.LIMIT_EXCEEDED,
                                parameter.value().span(),
                                "the value of `" + name + "` has " + bytes + " bytes, and a parameter takes "
                                        + MOST_BYTES)
                        .help("keep it in a bucket, and its address here"));
            }
        }
    }

    private static void checkName(Located<String> parameter, SystemDefinition system, Diagnostics diagnostics) {
        String text = parameter.value();
        String name = text.startsWith("arn:") ? text.substring(text.lastIndexOf(':') + 1) : text;
        int levels = name.split("/", -1).length - (name.startsWith("/") ? 1 : 0);
        int length = ARN_PREFIX + system.region().value().length() + name.length();
        if (levels > MOST_LEVELS) {
            diagnostics.add(Diagnostic.of(
                    Code.BAD_PARAMETER,
                    parameter.span(),
                    "the name of a parameter has at most " + MOST_LEVELS + " levels, and this one has " + levels));
        } else if (length > LONGEST_NAME) {
            diagnostics.add(Diagnostic.of(
                    Code.BAD_PARAMETER,
                    parameter.span(),
                    "the name of a parameter has at most " + LONGEST_NAME
                            + " characters with its ARN, and this one has " + length));
        }
    }
}
