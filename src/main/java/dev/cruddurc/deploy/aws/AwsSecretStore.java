package dev.cruddurc.deploy.aws;

import dev.cruddurc.deploy.running.NamedSecret;
import dev.cruddurc.deploy.running.SecretStore;
import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.Optional;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** Secrets in the parameter store and in Secrets Manager. The SDK keeps values out of the texts of its requests. */
public record AwsSecretStore(Clients clients) implements SecretStore {
    @Override
    public Optional<String> kind(NamedSecret secret) throws ServiceFault {
        return new AwsAccount(clients).secretKind(secret.arn());
    }

    @Override
    public void put(NamedSecret secret, String value) throws ServiceFault {
        if (secret.isManaged()) {
            try (SecretsManagerClient client = clients.make(SecretsManagerClient.builder())) {
                Faults.answer(() -> client.putSecretValue(
                        request -> request.secretId(secret.arn()).secretString(value)));
            }
        } else {
            try (SsmClient client = clients.make(SsmClient.builder())) {
                Faults.answer(() -> client.putParameter(request -> request.name(secret.name())
                        .type(ParameterType.SECURE_STRING)
                        .value(value)
                        .overwrite(true)));
            }
        }
    }
}
