package dev.cruddurc.config.check;

import dev.cruddurc.config.language.Local;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.ServiceDefinition.Variable;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.language.SystemDefinition.PlainParameter;
import dev.cruddurc.config.language.Template;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SecretShape;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A secret is named in the file and lives elsewhere: its value never stands in a variable, an argument or a parameter. */
public final class SecretsAreNamed implements Check {
    /** Variables whose plain value is a credential whatever it looks like (AWS Control Tower, CT.ECS.PR.12). */
    private static final List<String> CREDENTIALS =
            List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "ECS_ENGINE_AUTH_DATA");

    /** How names end whose values are nobody's business. */
    private static final List<String> ENDINGS = List.of(
            "PASSWORD",
            "PASSWD",
            "PASSPHRASE",
            "SECRET",
            "ACCESS_TOKEN",
            "API_TOKEN",
            "AUTH_TOKEN",
            "API_KEY",
            "APIKEY",
            "PRIVATE_KEY",
            "CREDENTIALS");

    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        parameters(system.parameters(), diagnostics);
        for (ServiceDefinition service : system.services()) {
            parameters(service.parameters(), diagnostics);
        }
        for (Part part : Part.of(system)) {
            for (Variable variable : part.variables()) {
                String name = variable.name().value();
                if (CREDENTIALS.contains(name) && !variable.value().parts().isEmpty()) {
                    diagnostics.add(credential(name, variable.value()));
                } else {
                    check(name, variable.value(), diagnostics);
                }
            }
            certain("the command", part.settings().command(), diagnostics);
            certain("the entry point", part.settings().entrypoint(), diagnostics);
            if (part.health().isPresent()) {
                certain("the health check", part.health().get().command(), diagnostics);
            }
        }
        // What only the machine of a developer knows may be a password; a key of the account may not.
        for (Local.LocalService local : system.local().services()) {
            for (Variable variable : local.env()) {
                certain("`" + variable.name().value() + "`", List.of(variable.value()), diagnostics);
            }
        }
    }

    private static void parameters(List<PlainParameter> parameters, Diagnostics diagnostics) {
        for (PlainParameter parameter : parameters) {
            check(parameter.name().value(), parameter.value(), diagnostics);
        }
    }

    private static void check(String name, Template value, Diagnostics diagnostics) {
        String text = Literals.outline(value);
        Optional<SecretShape> shape = SecretShape.of(name, text);
        if (shape.isPresent()) {
            Code code = shape.get().isCertain() ? Code.SECRET_LITERAL : Code.LOOKS_LIKE_A_SECRET;
            diagnostics.add(found(code, "`" + name + "` holds " + shape.get().title(), value));
        } else if (isSecretName(name) && isText(text)) {
            diagnostics.add(found(
                    Code.LOOKS_LIKE_A_SECRET, "`" + name + "` is called like a secret and has its value here", value));
        }
    }

    private static void certain(String where, List<Template> values, Diagnostics diagnostics) {
        for (Template value : values) {
            Optional<SecretShape> shape = SecretShape.of("", Literals.outline(value));
            if (shape.isPresent() && shape.get().isCertain()) {
                diagnostics.add(found(
                        Code.SECRET_LITERAL, where + " holds " + shape.get().title(), value));
            }
        }
    }

    private static Diagnostic credential(String name, Template value) {
        return found(Code.SECRET_LITERAL, "`" + name + "` is a plain variable", value)
                .note("the role of the task has what the application is permitted, without any key");
    }

    private static Diagnostic found(Code code, String message, Template value) {
        return Diagnostic.of(code, value.span(), message)
                .label("everyone who reads the file, the template or the console reads it")
                .help("keep the value in the parameter store, and name it under `secrets:`");
    }

    /** Whether a plain value under a name is a credential, by its name or its shape, or called like a secret. */
    public static boolean isSecret(String name, String value) {
        return CREDENTIALS.contains(name)
                || SecretShape.of(name, value).isPresent()
                || (isSecretName(name) && isText(value));
    }

    /** A build writes some variables into pages that everyone can read, so they are none. */
    private static boolean isSecretName(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (BuildsGetTheirVariables.isOfABuild(upper)) {
            return false;
        }
        for (String ending : ENDINGS) {
            if (upper.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Switches and lengths of secrets are none themselves. */
    private static boolean isText(String text) {
        String plain = text.replace("${}", "").strip();
        return plain.length() > 1
                && !plain.equalsIgnoreCase("true")
                && !plain.equalsIgnoreCase("false")
                && !plain.chars().allMatch(Character::isDigit);
    }
}
