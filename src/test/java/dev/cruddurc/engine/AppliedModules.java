package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cruddurc.model.Stage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The root modules of systems, applied at an emulator, and what has become of them there under the names of the templates. */
final class AppliedModules {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SERVICES =
            List.of("acm", "ec2", "ecr", "ecs", "elbv2", "iam", "logs", "route53", "servicediscovery", "ssm", "sts");

    private final Modules modules = new Modules();
    private final ObjectNode providers = JSON.createObjectNode();
    private final JsonNode table;
    private final URI endpoint;
    private final Path folder;
    private final Terraform terraform;
    private final Set<String> used = new TreeSet<>();
    private Optional<JsonNode> state = Optional.empty();

    /**
     * Modules of which none is applied yet.
     *
     * @param table {@code effects.json}: what Terraform's types are called in templates, and what the emulator has nothing of
     */
    AppliedModules(JsonNode table, URI endpoint, Path folder, Terraform terraform) {
        this.table = table;
        this.endpoint = endpoint;
        this.folder = folder;
        this.terraform = terraform;
        providers.putObject("provider").putArray("aws");
    }

    /** Adds all stages of a system. One provider for all of them: each is a process that loads the schemas of all of AWS. */
    AppliedModules add(Compiled system) throws IOException {
        modules.addHandingOver(system);
        JsonNode emitted = JSON.readTree(system.module(system.stages().get(0))).at("/provider/aws/0");
        ObjectNode provider = emitted.deepCopy();
        provider.put("alias", system.name())
                .put("access_key", "testing")
                .put("secret_key", "testing")
                .put("max_retries", 1)
                .put("skip_credentials_validation", true)
                .put("skip_metadata_api_check", true)
                .put("skip_region_validation", true);
        ObjectNode endpoints = provider.putArray("endpoints").addObject();
        SERVICES.forEach(service -> endpoints.put(service, endpoint.toString()));
        providers.withArray("/provider/aws").add(provider);
        for (Stage stage : system.stages()) {
            modules.useProvider(system, stage, system.name());
            change(system, stage, text -> text);
        }
        return this;
    }

    /** Edits a module; what is applied before it stays as it is until the next time. */
    AppliedModules change(Compiled system, Stage stage, UnaryOperator<String> edit) throws IOException {
        ObjectNode module = JSON.readValue(edit.apply(system.module(stage)), ObjectNode.class);
        module.remove("provider");
        if (module.path("resource") instanceof ObjectNode resources) {
            for (String type : names(table.path("beyond"))) {
                if (resources.remove(type) != null) {
                    used.add("beyond " + type);
                }
            }
            // Tasks never run there.
            resources
                    .path("aws_ecs_service")
                    .forEach(service -> ((ObjectNode) service).put("wait_for_steady_state", false));
        }
        modules.contents().put(Modules.name(system, stage), module.toString());
        return this;
    }

    /** Applies all that was added. */
    AppliedModules apply() throws IOException, InterruptedException {
        modules.write(folder);
        Files.writeString(folder.resolve("providers.tf.json"), providers.toString());
        terraform.init(folder).run(folder, "apply", "-auto-approve", "-input=false", "-no-color");
        state = Optional.empty();
        return this;
    }

    /** Applies one module again, without asking for what it is not about. */
    AppliedModules applyAgain(Compiled system, Stage stage) throws IOException, InterruptedException {
        modules.write(folder);
        String module = "-target=module." + Modules.name(system, stage);
        terraform.run(folder, "apply", "-refresh=false", module, "-auto-approve", "-input=false", "-no-color");
        state = Optional.empty();
        return this;
    }

    /** The physical ids of what a template has, by logical id, as far as Terraform has made it. */
    Map<String, String> ids(Compiled system, Stage stage) throws IOException, InterruptedException {
        JsonNode template = JSON.readTree(system.template(stage)).path("Resources");
        Map<String, String> ids = new TreeMap<>();
        for (JsonNode resource : made(system, stage)) {
            String type = resource.path("type").asText();
            name(resource, template).ifPresent(name -> {
                String attribute = table.path("ids").path(type).asText("id");
                String id = resource.path("values").path(attribute).asText();
                String before = ids.put(name, id);
                assertEquals(null, before, () -> "two of Terraform's resources are " + name);
                used.add("types " + type);
            });
        }
        return ids;
    }

    /** What Terraform has made and the template does not have, and the other way round. */
    List<String> strangers(Compiled system, Stage stage) throws IOException, InterruptedException {
        JsonNode template = JSON.readTree(system.template(stage)).path("Resources");
        List<String> strangers = new ArrayList<>();
        for (JsonNode resource : made(system, stage)) {
            String type = resource.path("type").asText();
            if (name(resource, template).isEmpty()) {
                if (table.path("parts").has(type)) {
                    used.add("parts " + type);
                } else {
                    strangers.add(
                            "has made " + type + "." + resource.path("name").asText());
                }
            }
        }
        Set<String> ids = ids(system, stage).keySet();
        template.properties().forEach(resource -> {
            boolean isBeyond = beyond().contains(type(resource.getValue()));
            if (!isBeyond && !ids.contains(resource.getKey())) {
                strangers.add("has not made " + resource.getKey());
            }
        });
        return strangers;
    }

    /** The rows of the table that were needed, each behind the name of its list. */
    Set<String> used() {
        return used;
    }

    private List<String> beyond() {
        return table.path("beyond").findValuesAsText("type");
    }

    private List<JsonNode> made(Compiled system, Stage stage) throws IOException, InterruptedException {
        if (state.isEmpty()) {
            state = Optional.of(JSON.readTree(terraform.run(folder, "show", "-json")));
        }
        List<JsonNode> made = new ArrayList<>();
        for (JsonNode module : state.orElseThrow().at("/values/root_module/child_modules")) {
            if (module.path("address").asText().equals("module." + Modules.name(system, stage))) {
                module.path("resources").forEach(resource -> {
                    if (resource.path("mode").asText().equals("managed")) {
                        made.add(resource);
                    }
                });
            }
        }
        return made;
    }

    private Optional<String> name(JsonNode resource, JsonNode template) {
        String typeAndEnd =
                table.path("types").path(resource.path("type").asText()).asText();
        return name(typeAndEnd, resource.path("name").asText(), template);
    }

    /** The logical id of the type that consists of a label, which is without a meaning for the only one, and the end for this type. */
    private static Optional<String> name(String typeAndEnd, String label, JsonNode template) {
        String[] words = typeAndEnd.split(" ", -1);
        String wanted = plain((label.equals("main") ? "" : label) + words[words.length - 1]);
        return template.properties().stream()
                .filter(resource -> type(resource.getValue()).equals(words[0]))
                .map(Map.Entry::getKey)
                .filter(name -> plain(name).equals(wanted))
                .findFirst();
    }

    private static String type(JsonNode resource) {
        return resource.path("Type").asText();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
