package dev.cruddurc.artifact;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that writes large artifacts over and over, to be killed. */
final class EndlessWrites {
    private EndlessWrites() {}

    public static void main(String[] args) throws Exception {
        Folder out = new Folder(Path.of(args[0]));
        Files.createFile(Path.of(args[0] + ".started"));
        for (int run = 0; ; run++) {
            List<Artifact> artifacts = Folder.artifacts(
                    ("run " + run).repeat(100_000) + "\n",
                    "cloudformation/foundation.template.json",
                    "cloudformation/services.template.json",
                    "terraform/services/main.tf.json");
            out.write(artifacts);
        }
    }
}
