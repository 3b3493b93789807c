package dev.cruddurc.deploy.aws;

import dev.cruddurc.deploy.running.NamedSecret;
import dev.cruddurc.deploy.running.SecretReader;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.ssm.SsmClient;

/** Reads secrets as the agent of a task does: a parameter decrypted, a secret whole or one key of it. */
public record AwsSecretReader(Clients clients) implements SecretReader {
    /** The part of {@code arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME} that names the secret. */
    private static final int WHOLE = 7;

    @Override
    public Optional<String> value(NamedSecret secret) throws ServiceFault {
        try {
            return secret.isManaged() ? managed(secret.arn()) : parameter(secret.arn());
        } catch (AwsServiceException failed) {
            if (List.of("ParameterNotFound", "ResourceNotFoundException").contains(Faults.code(failed))) {
                return Optional.empty();
            }
            throw Faults.of(failed);
        } catch (SdkException failed) {
            throw Faults.of(failed);
        }
    }

    private Optional<String> parameter(String arn) {
        try (SsmClient client = clients.make(SsmClient.builder())) {
            return Optional.ofNullable(
                    client.getParameter(request -> request.name(arn).withDecryption(true))
                            .parameter()
                            .value());
        }
    }

    private Optional<String> managed(String arn) {
        List<String> parts = List.of(arn.split(":", -1));
        GetSecretValueRequest.Builder request = GetSecretValueRequest.builder()
                .secretId(String.join(":", parts.subList(0, Math.min(WHOLE, parts.size()))));
        part(parts, WHOLE + 1).ifPresent(request::versionStage);
        part(parts, WHOLE + 2).ifPresent(request::versionId);
        Optional<String> text;
        try (SecretsManagerClient client = clients.make(SecretsManagerClient.builder())) {
            text = Optional.ofNullable(client.getSecretValue(request.build()).secretString());
        }
        Optional<String> key = part(parts, WHOLE);
        return key.isEmpty() ? text : text.flatMap(JsonReader::readForeign).flatMap(json -> member(json, key.get()));
    }

    private static Optional<String> part(List<String> parts, int index) {
        return parts.size() > index && !parts.get(index).isEmpty() ? Optional.of(parts.get(index)) : Optional.empty();
    }

    private static Optional<String> member(Json json, String key) {
        Optional<Json> member = json instanceof JsonObject object ? object.get(key) : Optional.empty();
        return member.flatMap(AwsSecretReader::text);
    }

    /** Arrays and objects are no values of variables. */
    private static Optional<String> text(Json value) {
        if (value instanceof Json.Text text) {
            return Optional.of(text.value());
        }
        if (value instanceof Json.Number number) {
            return Optional.of(number.digits());
        }
        return value instanceof Json.Bool bool ? Optional.of(Boolean.toString(bool.value())) : Optional.empty();
    }
}
