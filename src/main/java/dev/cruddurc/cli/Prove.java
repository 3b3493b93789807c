package dev.cruddurc.cli;

import dev.cruddurc.Compilation;
import dev.cruddurc.Target;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.artifact.OutputFolder;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.config.tree.SourceReader;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import dev.cruddurc.json.JsonWriter;
import dev.cruddurc.proof.Certificate;
import dev.cruddurc.proof.Proof;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Proves that both targets of a file mean the same.
 *
 * @param folder where to read the artifacts; those of this compiler where there is none
 * @param json whether the certificate is for a program
 */
record Prove(Input input, Optional<String> environment, Optional<OutputFolder> folder, boolean json, Session session) {
    /** A module says in more characters what a template of the largest size says. */
    private static final ReaderLimits LIMITS = ReaderLimits.standard().bytes(16 << 20);

    ExitCode run() throws UsageError {
        Report report = new Report(json ? Format.JSON : Format.TEXT, false, false, false);
        Optional<Compilation> compiled =
                input.compile(environment, EnumSet.range(Target.CLOUDFORMATION, Target.TERRAFORM), report, session);
        if (compiled.isEmpty()) {
            return ExitCode.ERRORS;
        }
        Compilation compilation = compiled.get();
        Certificate certificate = Proof.of(
                artifacts(Target.CLOUDFORMATION, compilation),
                artifacts(Target.TERRAFORM, compilation),
                compilation.deployment().get());
        session.print(
                json
                        ? JsonWriter.pretty(CertificateReport.json(certificate))
                        : CertificateReport.text(input.name(), certificate));
        return certificate.holds() ? ExitCode.DONE : ExitCode.DIFFERENCE;
    }

    private List<Artifact> artifacts(Target target, Compilation compilation) throws UsageError {
        List<Artifact> found = new ArrayList<>();
        for (Artifact artifact : compilation.artifacts()) {
            if (artifact.path().startsWith(target.label() + "/")
                    && artifact.path().endsWith(".json")) {
                found.add(folder.isPresent() ? read(folder.get(), artifact.path()) : artifact);
            }
        }
        return found;
    }

    private static Artifact read(OutputFolder folder, String file) throws UsageError {
        String name = folder.name(file);
        Optional<SourceFile> text = SourceReader.read(name, folder.path().resolve(file), LIMITS, new Diagnostics());
        boolean isJson = text.isPresent()
                && JsonReader.read(text.get().text())
                        .filter(JsonObject.class::isInstance)
                        .isPresent();
        if (!isJson) {
            throw new UsageError("`" + name + "` is not there or no JSON object")
                    .help("write what the file means there first, with `" + Cli.NAME + " compile --out`");
        }
        return new Artifact(file, text.get().text());
    }
}
