package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SystemDefinition.Deploy;
import dev.cruddurc.config.language.SystemDefinition.StateBackend;

/** What deploying needs. */
final class DeployParser {
    private DeployParser() {}

    static Deploy parse(Section system) {
        Section deploy = system.sectionOrEmpty("deploy");
        return new Deploy(
                deploy.text("bucket"),
                deploy.section("terraform")
                        .flatMap(terraform -> terraform.section("backend"))
                        .flatMap(backend -> backend.section("s3"))
                        .map(DeployParser::backend));
    }

    private static StateBackend backend(Section s3) {
        Context context = s3.context();
        return new StateBackend(
                s3.required("bucket").value(),
                Located.valueOf(s3.text("prefix")).orElse(context.app()),
                Located.valueOf(s3.text("region")).or(context::region).orElse(""),
                s3.flag("lockfile", true).value(),
                s3.place());
    }
}
