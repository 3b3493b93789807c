package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Repository;
import dev.cruddurc.model.Value.Attribute;
import dev.cruddurc.model.Value.Property;
import java.util.List;

/** An image repository and its lifecycle policy. Kept: running tasks pull from it, and images cannot be made again. */
final class RepositoryEmitter implements Emitter<Repository> {
    @Override
    public String type(Repository repository) {
        return "aws_ecr_repository";
    }

    @Override
    public String attribute(Property property) {
        return property == Property.NAME ? "name" : Emitter.super.attribute(property);
    }

    @Override
    public void emit(Repository repository, RootModule module) {
        Body encryption = module.body()
                .put("encryption_type", repository.kmsKey().isPresent() ? "KMS" : "AES256")
                .put("kms_key", repository.kmsKey());
        Body body = module.body()
                .put("name", repository.name())
                .put("image_tag_mutability", repository.immutable() ? "IMMUTABLE" : "MUTABLE")
                .block("image_scanning_configuration", module.body().put("scan_on_push", true))
                .block("encryption_configuration", encryption)
                // A repository that holds images is not destroyed.
                .put("force_delete", false);
        module.add(repository, body.tags(repository.tags()).block("lifecycle", Lifecycle.kept(module)));
        String label = Naming.label(repository.id());
        Body lifecycle = module.body()
                .put("repository", new Attribute(repository.id(), Property.NAME))
                .expression("policy", module.document(label + "_lifecycle", lifecycle(repository, module)));
        module.add("aws_ecr_lifecycle_policy", label, lifecycle);
    }

    private static Body lifecycle(Repository repository, RootModule module) {
        Body selection = module.body()
                .put("tagStatus", "untagged")
                .put("countType", "sinceImagePushed")
                .put("countUnit", "days")
                .put("countNumber", repository.untaggedDays());
        Body rule = module.body()
                .put("rulePriority", 1)
                .put("description", "Untagged images expire after " + repository.untaggedDays() + " days")
                .object("selection", selection)
                .object("action", module.body().put("type", "expire"));
        return module.body().blocks("rules", List.of(rule));
    }
}
