package dev.cruddurc.cli;

import dev.cruddurc.Compilation;
import dev.cruddurc.Target;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.artifact.OutputPlan;
import dev.cruddurc.diagnostic.Printable;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Stage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What a good compilation says of itself. */
final class CompileReport {
    private CompileReport() {}

    /** What is said to a person: what was written, what it holds, and what to do next. */
    static String text(OutputPlan plan, Compilation compilation, Compile.Request request) {
        StringBuilder text = new StringBuilder(Printable.of(plan.folder().name(), false));
        text.append(": ").append(outcome(plan, request.check())).append('\n');
        if (request.check()) {
            addDifferences(plan, text);
        } else if (!plan.isUpToDate() && compilation.deployment().isPresent()) {
            Deployment deployment = compilation.deployment().get();
            for (Stage stage : deployment.stages()) {
                text.append("  ").append(stage(deployment, stage)).append('\n');
            }
            text.append("next: ")
                    .append(Printable.of(next(plan, deployment, request), false))
                    .append('\n');
        }
        return text.toString();
    }

    /** What is said at each save: the outcome, and which files changed. */
    static String brief(OutputPlan plan) {
        StringBuilder text = new StringBuilder(plan.folder().name());
        text.append(": ").append(outcome(plan, false)).append('\n');
        for (Artifact artifact : plan.due()) {
            text.append("  written  ").append(artifact.path()).append('\n');
        }
        for (String file : plan.stale()) {
            text.append("  removed  ").append(file).append('\n');
        }
        return text.toString();
    }

    private static void addDifferences(OutputPlan plan, StringBuilder text) {
        for (Artifact artifact : plan.due()) {
            text.append("  differs  ").append(artifact.path()).append('\n');
        }
        for (String file : plan.stale()) {
            text.append("  stale    ").append(file).append('\n');
        }
    }

    private static String outcome(OutputPlan plan, boolean check) {
        int due = plan.due().size();
        int same = plan.changes().size() - due;
        if (plan.isUpToDate()) {
            return "up to date, " + files(same);
        }
        List<String> parts = new ArrayList<>();
        parts.add(files(due) + (check ? " to write" : " written"));
        if (!plan.stale().isEmpty()) {
            parts.add(plan.stale().size() + (check ? " to remove" : " removed"));
        }
        if (same > 0) {
            parts.add(same + " unchanged");
        }
        return String.join(", ", parts);
    }

    private static String files(int count) {
        return count + (count == 1 ? " file" : " files");
    }

    private static String stage(Deployment deployment, Stage stage) {
        int count = deployment.resources(stage).size();
        return stage.name() + ": " + count + (count == 1 ? " resource" : " resources");
    }

    /** A deployment of all stages by ourselves, or the first stage in Terraform's own tool. */
    private static String next(OutputPlan plan, Deployment deployment, Compile.Request request) {
        if (request.targets().contains(Target.CLOUDFORMATION)) {
            Optional<String> name = request.environment();
            String environment = name.isPresent() ? " --env " + name.get() : "";
            String file =
                    request.input().path().isPresent() ? quoted(request.input().name()) : "FILE";
            return "cruddurc apply " + file + environment + " (add --rehearse to play it through without an account)";
        }
        if (!request.targets().contains(Target.TERRAFORM)) {
            if (!request.targets().contains(Target.COMPOSE)) {
                return "read " + quoted(plan.folder().name("review/review.md"));
            }
            return "docker compose -f " + quoted(plan.folder().name("compose/docker-compose.yml")) + " up";
        }
        Stage first = deployment.stages().get(0);
        String rest = deployment.stages().size() == 1 ? "" : ", and so on for each stage";
        return "terraform -chdir=" + quoted(plan.folder().name("terraform/" + first)) + " init" + rest;
    }

    private static String quoted(String path) {
        for (int at = 0; at < path.length(); at++) {
            if (!Character.isLetterOrDigit(path.charAt(at)) && "/._-+:".indexOf(path.charAt(at)) < 0) {
                return "'" + path.replace("'", "'\\''") + "'";
            }
        }
        return path;
    }

    /** What is said to a program. */
    static JsonObject.Builder json(OutputPlan plan) {
        JsonObject.Builder document =
                JsonObject.builder().put("folder", plan.folder().name());
        document.put(
                "artifacts",
                Json.array(plan.changes().stream().map(CompileReport::artifact).toList()));
        return document.putIfAny("removed", plan.stale().stream().map(Json::of).toList());
    }

    private static JsonObject artifact(OutputPlan.Change change) {
        Artifact artifact = change.artifact();
        byte[] content = artifact.content().getBytes(StandardCharsets.UTF_8);
        JsonObject.Builder object = JsonObject.builder().put("path", artifact.path());
        object.put("bytes", content.length).put("sha256", sha256(content));
        return object.put("changed", change.isDue()).build();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
