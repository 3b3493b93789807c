package dev.cruddurc.backend.compose;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.model.Twin;
import java.util.ArrayList;
import java.util.List;

/** Writes the twin: the compose file, an env file a container, what keeps those out of git, and what the twin does not have. */
public final class ComposeBackend {
    private ComposeBackend() {}

    /**
     * The artifacts of a twin.
     *
     * @param depth how many folders the compose file lies below that of the source
     */
    public static List<Artifact> emit(Twin twin, int depth) {
        List<Artifact> artifacts = new ArrayList<>();
        artifacts.add(new Artifact("compose/.gitignore", "*.env\n"));
        artifacts.add(new Artifact("compose/PARITY.md", parity(twin)));
        for (Twin.Member member : twin.members()) {
            if (EnvFile.isNeeded(member)) {
                artifacts.add(new Artifact("compose/" + member.name() + ".env", EnvFile.write(member)));
            }
        }
        String head =
                "# The local twin of `" + twin.app() + "`. Compiled by cruddurc: change its source, not this file.\n"
                        + "# Paths are seen from here; elsewhere, set CRUDDUR_PROJECT to the folder of cruddur.yaml.\n";
        artifacts.add(new Artifact(
                "compose/docker-compose.yml", head + YamlWriter.write(new ComposeFile(twin, depth).tree())));
        return artifacts;
    }

    private static String parity(Twin twin) {
        StringBuilder out = new StringBuilder("# What the local twin of `" + twin.app() + "` does not have\n\n");
        twin.differences()
                .forEach(difference -> out.append("- ").append(difference).append('\n'));
        return out.toString();
    }
}
