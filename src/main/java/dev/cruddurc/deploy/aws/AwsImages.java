package dev.cruddurc.deploy.aws;

import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.BatchGetImageResponse;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;

/** The private registry of an account, by the SDK. */
public record AwsImages(Clients clients) {
    private static final String[] MANIFESTS = {
        "application/vnd.docker.distribution.manifest.v2+json",
        "application/vnd.oci.image.manifest.v1+json",
        "application/vnd.docker.distribution.manifest.list.v2+json",
        "application/vnd.oci.image.index.v1+json",
    };

    /**
     * An image that is there.
     *
     * @param digest of its manifest
     * @param config the digest of its configuration; empty for one of several platforms
     */
    public record Pushed(String digest, String config) {}

    /** The image under a tag. */
    public Optional<Pushed> find(String repository, String tag) throws ServiceFault {
        try (EcrClient client = clients.make(EcrClient.builder())) {
            BatchGetImageResponse answer = client.batchGetImage(request -> request.repositoryName(repository)
                    .imageIds(ImageIdentifier.builder().imageTag(tag).build())
                    .acceptedMediaTypes(MANIFESTS));
            return answer.images().stream()
                    .findFirst()
                    .map(image -> new Pushed(image.imageId().imageDigest(), config(image.imageManifest())));
        } catch (RepositoryNotFoundException missing) {
            return Optional.empty();
        } catch (SdkException failed) {
            throw Faults.of(failed);
        }
    }

    /** The password with which docker logs in as {@code AWS}, for some hours. */
    public String password() throws ServiceFault {
        try (EcrClient client = clients.make(EcrClient.builder())) {
            String token = Faults.answer(client::getAuthorizationToken)
                    .authorizationData()
                    .get(0)
                    .authorizationToken();
            String both = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
            return both.substring(both.indexOf(':') + 1);
        }
    }

    private static String config(String manifest) {
        Optional<Json> config = JsonReader.read(manifest)
                .filter(JsonObject.class::isInstance)
                .flatMap(root -> ((JsonObject) root).get("config"));
        return config.filter(JsonObject.class::isInstance)
                .flatMap(object -> ((JsonObject) object).get("digest"))
                .map(digest -> digest instanceof Json.Text text ? text.value() : "")
                .orElse("");
    }
}
