package dev.cruddurc.deploy.aws;

import dev.cruddurc.deploy.gate.Account;
import dev.cruddurc.deploy.gate.Needs;
import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.DescribeParametersResponse;
import software.amazon.awssdk.services.ssm.model.ParameterStringFilter;
import software.amazon.awssdk.services.sts.StsClient;

/** What is in an account, by the SDK: described, and never read. */
public record AwsAccount(Clients clients) implements Account {
    @Override
    public String id() throws ServiceFault {
        try (StsClient client = clients.make(StsClient.builder())) {
            return Faults.answer(client::getCallerIdentity).account();
        }
    }

    @Override
    public boolean hasImage(Needs.Image image) throws ServiceFault {
        ImageIdentifier.Builder id = ImageIdentifier.builder();
        ImageIdentifier wanted = image.version().startsWith("sha256:")
                ? id.imageDigest(image.version()).build()
                : id.imageTag(image.version()).build();
        try (EcrClient client = clients.make(EcrClient.builder())) {
            client.describeImages(
                    request -> request.repositoryName(image.repository()).imageIds(wanted));
            return true;
        } catch (AwsServiceException failed) {
            String code = Faults.code(failed);
            if (code.equals("ImageNotFoundException") || code.equals("RepositoryNotFoundException")) {
                return false;
            }
            throw Faults.of(failed);
        } catch (SdkException failed) {
            throw Faults.of(failed);
        }
    }

    @Override
    public Optional<String> secretKind(String arn) throws ServiceFault {
        return arn.contains(":secretsmanager:") ? secret(arn) : parameter(arn);
    }

    private Optional<String> secret(String arn) throws ServiceFault {
        // What stands behind the name picks a part of the value: arn:...:secret:NAME:json-key:stage:id
        List<String> parts = List.of(arn.split(":", -1));
        String name = parts.size() > 7 ? String.join(":", parts.subList(0, 7)) : arn;
        try (SecretsManagerClient client = clients.make(SecretsManagerClient.builder())) {
            boolean isGoing =
                    client.describeSecret(request -> request.secretId(name)).deletedDate() != null;
            return isGoing ? Optional.empty() : Optional.of("Secret");
        } catch (AwsServiceException failed) {
            if (Faults.code(failed).equals("ResourceNotFoundException")) {
                return Optional.empty();
            }
            throw Faults.of(failed);
        } catch (SdkException failed) {
            throw Faults.of(failed);
        }
    }

    private Optional<String> parameter(String arn) throws ServiceFault {
        String name = arn.substring(arn.indexOf(":parameter/") + ":parameter".length());
        try (SsmClient client = clients.make(SsmClient.builder())) {
            DescribeParametersResponse answer = Faults.answer(
                    () -> client.describeParameters(request -> request.parameterFilters(ParameterStringFilter.builder()
                            .key("Name")
                            .option("Equals")
                            .values(name)
                            .build())));
            return answer.parameters().stream().findFirst().map(parameter -> String.valueOf(parameter.typeAsString()));
        }
    }

    @Override
    public List<String> nameServers(String domain) throws ServiceFault {
        return NameServers.of(domain);
    }
}
