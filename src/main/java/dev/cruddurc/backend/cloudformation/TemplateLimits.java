package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.json.JsonWriter;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.TaskDefinition;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What CloudFormation takes of a template, and ECS of a task definition (CloudFormation quotas; Amazon ECS quotas). */
public final class TemplateLimits {
    private static final int MOST_RESOURCES = 500;
    private static final int MOST_BYTES = 1_000_000;
    private static final int INLINE_BYTES = 51_200;
    private static final int TASK_BYTES = 65_536;

    private TemplateLimits() {}

    /**
     * Reports what is too large.
     *
     * @param file the place of what concerns the file as a whole
     * @param hasBucket whether templates can be sent by way of a bucket
     */
    public static void check(
            Deployment deployment, List<Artifact> templates, Span file, boolean hasBucket, Diagnostics diagnostics) {
        for (int at = 0; at < templates.size(); at++) {
            Stage stage = deployment.stages().get(at);
            int bytes = templates.get(at).content().getBytes(StandardCharsets.UTF_8).length;
            if (bytes > TASK_BYTES) { // a task that is too large makes its template so
                checkTasks(deployment, stage, diagnostics);
            }
            int resources = 0;
            for (Resource resource : deployment.resources(stage)) {
                resources += Emitters.logicalIds(resource).size();
            }
            if (resources > MOST_RESOURCES) {
                diagnostics.add(tooLarge(stage, resources + " resources", MOST_RESOURCES + "", file));
            } else if (bytes > MOST_BYTES) {
                diagnostics.add(tooLarge(stage, bytes + " bytes", MOST_BYTES + "", file));
            } else if (bytes > INLINE_BYTES && !hasBucket && !diagnostics.hasErrors()) {
                diagnostics.add(Diagnostic.of(
                                Code.TEMPLATE_NEEDS_BUCKET,
                                file,
                                "the template of the stage `" + stage + "` has " + bytes + " bytes, and " + INLINE_BYTES
                                        + " can be sent without a bucket")
                        .help("name a bucket of yours: `deploy: {bucket: ...}`"));
            }
        }
    }

    private static void checkTasks(Deployment deployment, Stage stage, Diagnostics diagnostics) {
        Values values = new Values(new Scope(deployment, stage));
        for (Resource resource : deployment.resources(stage)) {
            if (resource instanceof TaskDefinition task) {
                check(task, values, diagnostics);
            }
        }
    }

    private static void check(TaskDefinition task, Values values, Diagnostics diagnostics) {
        String json = JsonWriter.compact(
                new TaskDefinitionEmitter().emit(task, values).properties());
        int bytes = json.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > TASK_BYTES) {
            diagnostics.add(Diagnostic.of(
                            Code.LIMIT_EXCEEDED,
                            task.origin().span(),
                            "the task definition of `" + task.id().path().get(0) + "` has " + bytes
                                    + " bytes, and ECS takes " + TASK_BYTES)
                    .help("keep long values in the parameter store or in the image"));
        }
    }

    private static Diagnostic tooLarge(Stage stage, String size, String most, Span file) {
        return Diagnostic.of(
                        Code.LIMIT_EXCEEDED,
                        file,
                        "the template of the stage `" + stage + "` has " + size + ", and CloudFormation takes " + most)
                .help("divide the services between two files, or compile for Terraform alone");
    }
}
