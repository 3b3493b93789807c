package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.backend.cloudformation.Body.Deletion;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonWriter;
import dev.cruddurc.model.Repository;
import dev.cruddurc.model.Value.Property;

/** A repository; it outlives its stack, since running tasks pull from it and images cannot be made again. */
final class RepositoryEmitter implements Emitter<Repository> {
    private static final Attributes ATTRIBUTES =
            Attributes.NONE.ref(Property.NAME, "Name").getAtt(Property.ARN, "Arn", "Arn");

    @Override
    public String type(Repository repository) {
        return "AWS::ECR::Repository";
    }

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Body emit(Repository repository, Values values) {
        JsonObject.Builder encryption = JsonObject.builder();
        if (repository.kmsKey().isPresent()) {
            encryption
                    .put("EncryptionType", "KMS")
                    .put("KmsKey", values.of(repository.kmsKey().get()));
        } else {
            encryption.put("EncryptionType", "AES256");
        }
        return Body.of(JsonObject.builder()
                        .put("RepositoryName", values.of(repository.name()))
                        .put("ImageTagMutability", repository.immutable() ? "IMMUTABLE" : "MUTABLE")
                        .put("ImageScanningConfiguration", JsonObject.of("ScanOnPush", Json.of(true)))
                        .put("EncryptionConfiguration", encryption.build())
                        .put("LifecyclePolicy", JsonObject.of("LifecyclePolicyText", lifecycle(repository)))
                        .put("Tags", values.tags(repository.tags()))
                        .build())
                .on(Deletion.RETAIN);
    }

    /** The description also keeps the text above the 100 characters that ECR asks for. */
    private static Json lifecycle(Repository repository) {
        JsonObject selection = JsonObject.builder()
                .put("tagStatus", "untagged")
                .put("countType", "sinceImagePushed")
                .put("countUnit", "days")
                .put("countNumber", repository.untaggedDays())
                .build();
        JsonObject rule = JsonObject.builder()
                .put("rulePriority", 1)
                .put("description", "Untagged images expire after " + repository.untaggedDays() + " days")
                .put("selection", selection)
                .put("action", JsonObject.of("type", Json.of("expire")))
                .build();
        return Json.of(JsonWriter.compact(JsonObject.of("rules", Json.array(rule))));
    }
}
