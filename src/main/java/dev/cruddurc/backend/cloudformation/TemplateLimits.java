package dev.cruddurc.backend.cloudformation;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What CloudFormation takes of a template, and ECS of a task definition (CloudFormation quotas; Amazon ECS quotas). */
public final class TemplateLimits {
    private static final int MOST_RESOURCES = 500;
    private static final int MOST_PARAMETERS = 200;
    private static final int MOST_OUTPUTS = 200;
    private static final int MOST_BYTES = 1_000_000;
    private static final int INLINE_BYTES = 51_200;
    private static final int TASK_BYTES = 65_536;

    private TemplateLimits() {}

    /**
     * Reports the stages that have too many resources, which shows before any template is written.
     *
     * @param file the place of what concerns the file as a whole
     */
    public static void checkResources(Deployment deployment, Span file, Diagnostics diagnostics) {
        Map<Stage, Integer> counts = new LinkedHashMap<>();
        for (Resource resource : deployment.resources().values()) {
            counts.merge(resource.stage(), Emitters.logicalIds(resource).size(), Integer::sum);
        }
        TemplateExcess excess = new TemplateExcess(deployment, "resources", MOST_RESOURCES);
        for (Map.Entry<Stage, Integer> count : counts.entrySet()) {
            excess.add(count.getKey(), count.getValue());
        }
        excess.report(file, diagnostics);
    }

    /**
     * Reports what else is too large.
     *
     * @param file the place of what concerns the file as a whole
     * @param hasBucket whether templates can be sent by way of a bucket
     */
    public static void check(
            Deployment deployment, List<Template> templates, Span file, boolean hasBucket, Diagnostics diagnostics) {
        TemplateExcess parameters = new TemplateExcess(deployment, "parameters", MOST_PARAMETERS);
        TemplateExcess outputs = new TemplateExcess(deployment, "outputs", MOST_OUTPUTS);
        TemplateExcess bytes = new TemplateExcess(deployment, "bytes", MOST_BYTES);
        Names names = new Names(deployment);
        Template largest = templates.get(0);
        for (Template template : templates) {
            parameters.add(template.stage(), template.parameters());
            outputs.add(template.stage(), template.outputs());
            bytes.add(template.stage(), template.bytes());
            largest = template.bytes() > largest.bytes() ? template : largest;
            if (template.bytes() > TASK_BYTES) { // a task that is too large makes its template so
                checkTasks(deployment, template.stage(), names, diagnostics);
            }
        }
        boolean told = parameters.report(file, diagnostics)
                || outputs.report(file, diagnostics)
                || bytes.report(file, diagnostics);
        if (!told && largest.bytes() > INLINE_BYTES && !hasBucket && !diagnostics.hasErrors()) {
            diagnostics.add(Diagnostic.of(
                            Code.TEMPLATE_NEEDS_BUCKET,
                            file,
                            "the template of the stage `" + largest.stage() + "` has " + largest.bytes()
                                    + " bytes, and " + INLINE_BYTES + " can be sent without a bucket")
                    .help("name a bucket of yours: `deploy: {bucket: ...}`"));
        }
    }

    private static void checkTasks(Deployment deployment, Stage stage, Names names, Diagnostics diagnostics) {
        Values values = new Values(new Scope(deployment, stage, names));
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
}
