package dev.cruddurc.backend.compose;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Container;
import dev.cruddurc.model.Twin;
import dev.cruddurc.model.Twin.Member;
import dev.cruddurc.model.Twin.Variable;
import java.util.ArrayList;
import java.util.List;

/** The compose file as a tree, by the compose specification. */
final class ComposeFile {
    private final Twin twin;
    private final String project;

    /** A file that lies so many folders below that of the source. */
    ComposeFile(Twin twin, int depth) {
        this.twin = twin;
        this.project = "${CRUDDUR_PROJECT:-" + "../".repeat(depth - 1) + "..}";
    }

    JsonObject tree() {
        JsonObject.Builder services = JsonObject.builder();
        twin.members().forEach(member -> services.put(member.name(), service(member)));
        JsonObject network = JsonObject.builder()
                .put("driver", "bridge")
                .put("name", twin.network())
                .build();
        return JsonObject.builder()
                .put("services", services.build())
                .put("networks", JsonObject.of("twin", network))
                .putIfAny("volumes", namedVolumes())
                .build();
    }

    private JsonObject service(Member member) {
        JsonObject.Builder out = JsonObject.builder();
        if (member.source() instanceof Twin.Build build) {
            out.put("build", build(build)).put("platform", build.platform());
        } else {
            out.put("image", escaped(((Twin.Image) member.source()).reference()));
        }
        out.putIfAny("entrypoint", texts(member.entrypoint())).putIfAny("command", texts(member.command()));
        member.user().ifPresent(user -> out.put("user", escaped(user)));
        member.workingDirectory().ifPresent(folder -> out.put("working_dir", escaped(folder)));
        if (member.readOnlyRoot()) {
            out.put("read_only", true);
        }
        if (member.dropsCapabilities()) {
            out.put("cap_drop", Json.array(Json.of("ALL"))).put("init", true);
        }
        if (EnvFile.isNeeded(member)) {
            out.put("env_file", Json.array(Json.of("./" + member.name() + ".env")));
        }
        out.putIfAny("environment", environment(member));
        if (member.host().isPresent()) {
            out.put("network_mode", "service:" + member.host().get());
        } else {
            JsonObject joined = JsonObject.builder()
                    .putIfAny("aliases", texts(member.aliases()))
                    .build();
            out.put("networks", JsonObject.of("twin", joined));
        }
        return out.putIfAny("ports", ports(member))
                .putIfAny("volumes", texts(volumes(member)))
                .putIfAny("depends_on", dependencies(member))
                .putIfPresent("healthcheck", member.check().map(ComposeFile::check))
                .build();
    }

    private JsonObject build(Twin.Build build) {
        JsonObject.Builder args = JsonObject.builder();
        build.args().forEach(argument -> args.put(argument.name(), escaped(argument.value())));
        JsonObject.Builder out = JsonObject.builder()
                .put("context", path(build.context()))
                .put("dockerfile", escaped(build.dockerfile()));
        build.target().ifPresent(target -> out.put("target", escaped(target)));
        return out.putIfAny("args", args.build()).build();
    }

    /** What the env file cannot hold, and secrets from the shell, which come over the empty ones in the env file. */
    private static JsonObject environment(Member member) {
        JsonObject.Builder out = JsonObject.builder();
        for (Variable variable : member.environment()) {
            if (!EnvFile.holds(variable)) {
                out.put(variable.name(), escaped(variable.value()));
            }
        }
        member.secrets().forEach(secret -> out.put(secret.variable(), "${" + secret.source() + ":-}"));
        return out.build();
    }

    private static List<Json> ports(Member member) {
        List<Json> ports = new ArrayList<>();
        for (Twin.Port port : member.ports()) {
            String suffix = port.transport() == Container.Transport.UDP ? "/udp" : "";
            ports.add(Json.of(port.number() + ":" + port.number() + suffix));
        }
        return ports;
    }

    private List<String> volumes(Member member) {
        return member.volumes().stream()
                .map(volume -> volume.startsWith(".") ? relative(volume) : volume)
                .toList();
    }

    private JsonObject dependencies(Member member) {
        JsonObject.Builder out = JsonObject.builder();
        for (Container.Dependency dependency : member.dependsOn()) {
            String condition = switch (dependency.condition()) {
                case START -> "service_started";
                case HEALTHY -> "service_healthy";
                case COMPLETE, SUCCESS -> "service_completed_successfully";
            };
            out.put(dependency.container(), JsonObject.of("condition", Json.of(condition)));
        }
        return out.build();
    }

    private static JsonObject check(Twin.Check check) {
        return JsonObject.builder()
                .put("test", Json.array(texts(check.command())))
                .put("interval", check.interval() + "s")
                .put("timeout", check.timeout() + "s")
                .put("retries", check.retries())
                .put("start_period", check.start() + "s")
                .build();
    }

    /** Volumes that are not paths of the machine must be declared. */
    private JsonObject namedVolumes() {
        java.util.TreeSet<String> names = new java.util.TreeSet<>();
        for (Member member : twin.members()) {
            for (String volume : member.volumes()) {
                int colon = volume.indexOf(':');
                char first = volume.isEmpty() ? '/' : volume.charAt(0);
                if (colon > 0 && first != '.' && first != '/' && first != '~') {
                    names.add(volume.substring(0, colon));
                }
            }
        }
        JsonObject.Builder out = JsonObject.builder();
        names.forEach(name -> out.put(name, JsonObject.builder().build()));
        return out.build();
    }

    /** A path of the source's folder, seen from the compose file. */
    private String path(String path) {
        return path.startsWith("/") ? escaped(path) : relative(path);
    }

    private String relative(String path) {
        String plain = path.startsWith("./") ? path.substring(2) : path;
        return plain.equals(".") || plain.isEmpty() ? project : project + "/" + escaped(plain);
    }

    private static List<Json> texts(List<String> texts) {
        return texts.stream().map(text -> Json.of(text)).toList();
    }

    /** Compose interpolates dollars in every value; a doubled one is itself. */
    private static String escaped(String text) {
        return text.replace("$", "$$");
    }
}
