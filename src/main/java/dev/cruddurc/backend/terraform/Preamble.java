package dev.cruddurc.backend.terraform;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Deployment.StateBackend;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Stage;

/** What stands before the resources of a root module: a comment, versions, the place of the state, and the provider. */
final class Preamble {
    /** Output is checked with 1.11.4; the lock file beside an S3 state came with 1.11. */
    private static final String TERRAFORM_VERSION = ">= 1.11.0, < 2.0.0";
    /** Output is checked with 5.100.0, the last minor version of that major; the next major renames attributes. */
    private static final String PROVIDER_VERSION = "~> 5.100";

    private Preamble() {}

    /** What a reader should know first. */
    static String comment(Deployment deployment, Stage stage) {
        Naming naming = deployment.naming();
        String system = stage.equals(Stage.FOUNDATION) ? naming.app() : naming.system();
        return "Stage " + stage + " of " + system + ". Compiled by cruddurc: change its source, not this file.";
    }

    /** The {@code terraform} block. Nothing in it is a template, so nothing is escaped. */
    static JsonObject terraform(Deployment deployment, Stage stage) {
        JsonObject aws = JsonObject.builder()
                .put("source", "hashicorp/aws")
                .put("version", PROVIDER_VERSION)
                .build();
        JsonObject.Builder terraform = JsonObject.builder()
                .put("required_version", TERRAFORM_VERSION)
                .put("required_providers", JsonObject.of("aws", aws));
        if (deployment.state().isPresent()) {
            terraform.put("backend", backend(deployment.state().get(), deployment, stage));
        }
        return terraform.build();
    }

    /** The provider, fixed to the system's region and, where the file names it, the account. */
    static JsonObject provider(Deployment deployment) {
        JsonObject.Builder aws = JsonObject.builder().put("region", Template.literal(deployment.region()));
        if (deployment.account().isPresent()) {
            String account = Template.literal(deployment.account().get());
            aws.put("allowed_account_ids", Json.array(Json.of(account)));
        }
        return JsonObject.of("aws", Json.array(aws.build()));
    }

    private static JsonObject backend(StateBackend state, Deployment deployment, Stage stage) {
        JsonObject s3 = JsonObject.builder()
                .put("bucket", state.bucket())
                .put("key", deployment.stateKey(state, stage))
                .put("region", state.region())
                .put("encrypt", true)
                .put("use_lockfile", state.lockfile())
                .build();
        return JsonObject.of("s3", s3);
    }
}
