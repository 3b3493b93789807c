package dev.cruddurc.deploy.aws;

import dev.cruddurc.deploy.cloudformation.TemplateStore;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.Tokens;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/**
 * A bucket for templates that are too large to be sent. Keys are made of content, so that the same template is put once however
 * often it is deployed, and no deployment overwrites the template of another.
 *
 * @param owner the account that the bucket must belong to: names of buckets are free to anybody
 */
public record AwsTemplateStore(Clients clients, String bucket, String owner) implements TemplateStore {
    /** Addressed by path, and sent in one piece: so names with dots and endpoints of one's own work as well. */
    private static final S3Configuration PLAIN = S3Configuration.builder()
            .pathStyleAccessEnabled(true)
            .chunkedEncodingEnabled(false)
            .build();

    @Override
    public String put(String stack, String text) throws ServiceFault {
        String key = "cruddurc/" + stack + "/" + Tokens.digest(text) + ".template.json";
        try (S3Client client = clients.make(S3Client.builder().serviceConfiguration(PLAIN))) {
            Faults.answer(() -> client.putObject(
                    request -> request.bucket(bucket)
                            .key(key)
                            .contentType("application/json")
                            .expectedBucketOwner(owner),
                    RequestBody.fromString(text)));
            return client.utilities()
                    .getUrl(request -> request.bucket(bucket).key(key))
                    .toString();
        } catch (ServiceFault fault) {
            throw new ServiceFault(fault.kind(), advice(fault));
        }
    }

    private String advice(ServiceFault fault) {
        String message = fault.getMessage();
        if (message.startsWith("PermanentRedirect") || message.startsWith("AuthorizationHeaderMalformed")) {
            return message + " (the bucket " + bucket + " must lie in " + clients.region() + ")";
        }
        return message.startsWith("NoSuchBucket")
                ? message + " (make the bucket " + bucket + ", or name another one under `deploy`)"
                : message;
    }
}
