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
            variables(part.env(), true, diagnostics);
            variables(part.args(), false, diagnostics);
            words("the command", part.settings().command(), diagnostics);
            words("the entry point", part.settings().entrypoint(), diagnostics);
            if (part.health().isPresent()) {
                words("the health check", part.health().get().command(), diagnostics);
            }
        }
        // What only the machine of a developer knows may be a password; a key of the account may not.
        for (Local.LocalService local : system.local().services()) {
            for (Variable variable : local.env()) {
                Optional<SecretShape> shape = shape("", variable.value());
                if (shape.isPresent() && shape.get().isCertain()) {
                    diagnostics.add(holds("`" + variable.name().value() + "`", shape.get(), true, variable.value()));
                }
            }
        }
    }

    private static void variables(List<Variable> variables, boolean env, Diagnostics diagnostics) {
        for (Variable variable : variables) {
            String name = variable.name().value();
            if (CREDENTIALS.contains(name) && !variable.value().parts().isEmpty()) {
                diagnostics.add(credential(name, variable.value()));
            } else {
                check(name, variable.value(), env, diagnostics);
            }
        }
    }

    private static void parameters(List<PlainParameter> parameters, Diagnostics diagnostics) {
        for (PlainParameter parameter : parameters) {
            check(parameter.name().value(), parameter.value(), false, diagnostics);
        }
    }

    /** In a running container a token is one; a build or a parameter may hold one that is meant for everyone. */
    private static void check(String name, Template value, boolean env, Diagnostics diagnostics) {
        String text = Literals.outline(value);
        Optional<SecretShape> shape = shape(name, value);
        if (shape.isPresent()) {
            boolean secret = shape.get().isCertain() || (env && shape.get().isSecret() && !staysInTask(text));
            diagnostics.add(holds("`" + name + "`", shape.get(), secret, value));
        } else if (isSecretName(name) && isText(text)) {
            diagnostics.add(found(
                    Code.LOOKS_LIKE_A_SECRET, "`" + name + "` is called like a secret and has its value here", value));
        }
    }

    private static void words(String where, List<Template> values, Diagnostics diagnostics) {
        for (Template value : values) {
            Optional<SecretShape> shape = shape("", value);
            if (shape.isPresent() && shape.get().isSecret()) {
                diagnostics.add(holds(where, shape.get(), shape.get().isCertain(), value));
            }
        }
    }

    /** What a sidecar is asked with nobody else can ask. */
    private static boolean staysInTask(String text) {
        return text.contains("@localhost") || text.contains("@127.0.0.1");
    }

    private static Optional<SecretShape> shape(String name, Template value) {
        return SecretShape.of(name, Literals.outline(value));
    }

    private static Diagnostic holds(String where, SecretShape shape, boolean secret, Template value) {
        return found(secret ? Code.SECRET_LITERAL : Code.LOOKS_LIKE_A_SECRET, where + " holds " + shape.title(), value);
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
