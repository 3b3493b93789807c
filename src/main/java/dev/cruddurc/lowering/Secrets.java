package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SecretReference;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.Sidecar;
import dev.cruddurc.config.language.SystemDefinition.PlainParameter;
import dev.cruddurc.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where secrets live, as the agent is told and as the role is granted. */
final class Secrets {
    private Secrets() {}

    /** What a container is told: the parameter's ARN, or the secret's with the key in it. */
    static Value source(Draft draft, ServiceDefinition service, SecretReference secret) {
        if (secret.source() instanceof SecretReference.SecretsManager manager) {
            String key = manager.jsonKey().map(name -> ":" + name + "::").orElse("");
            return Value.text(manager.arn().value() + key);
        }
        return grantedOn(draft, service, secret);
    }

    /** What the execution role may read: the same without the key in it, since a grant is on the whole secret. */
    static Value grantedOn(Draft draft, ServiceDefinition service, SecretReference secret) {
        if (secret.source() instanceof SecretReference.SecretsManager manager) {
            return Value.text(manager.arn().value());
        }
        if (secret.source() instanceof SecretReference.NamedParameter named) {
            String name = named.parameter().value();
            return name.startsWith("arn:") ? Value.text(name) : Arns.parameter(name);
        }
        String variable = secret.variable().value();
        return Arns.parameter(DeclareParameters.nameOf(draft, service.name().value(), variable));
    }

    /** The plain parameters of a service as its container reads them: by the ARN of what the stack makes. */
    static List<dev.cruddurc.model.SecretReference> parameters(Draft draft, ServiceDefinition service) {
        List<dev.cruddurc.model.SecretReference> references = new ArrayList<>();
        for (PlainParameter parameter : service.parameters()) {
            String key = parameter.name().value();
            references.add(new dev.cruddurc.model.SecretReference(key, parameter(draft, service, key)));
        }
        return references;
    }

    /** The ARN of a service's plain parameter. */
    static Value parameter(Draft draft, ServiceDefinition service, String key) {
        return Arns.parameter(DeclareParameters.nameOf(draft, service.name().value(), key));
    }

    /** All secrets of a service's task. */
    static List<SecretReference> of(ServiceDefinition service) {
        List<SecretReference> secrets = new ArrayList<>(service.secrets());
        for (Sidecar sidecar : service.sidecars()) {
            secrets.addAll(sidecar.secrets());
        }
        return secrets;
    }

    /** The customer's key that a secret is encrypted with, where it says so. */
    static Optional<Located<String>> key(SecretReference secret) {
        if (secret.source() instanceof SecretReference.NamedParameter named) {
            return named.kmsKey();
        }
        return secret.source() instanceof SecretReference.SecretsManager manager ? manager.kmsKey() : Optional.empty();
    }
}
