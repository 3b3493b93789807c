package dev.cruddurc.bench;

import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.backend.cloudformation.CloudFormationBackend;
import dev.cruddurc.backend.terraform.TerraformBackend;
import dev.cruddurc.config.ConfigReader;
import dev.cruddurc.config.check.Checks;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.config.tree.YamlReader;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.lowering.Lowering;
import dev.cruddurc.model.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The stages of a compile in a warm JVM, on the file that the system property {@code cruddurc.bench.file} names. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Stages {
    private final ReaderLimits limits = ReaderLimits.standard();
    private SourceFile source;
    private SystemDefinition system;
    private Deployment deployment;

    @Setup
    public void read() throws IOException {
        Path file = Path.of(System.getProperty("cruddurc.bench.file", "examples/cruddur/cruddur.yaml"));
        source = SourceFile.of(file.toString(), Files.readString(file));
        system = new ConfigReader(limits)
                .read(source, Optional.empty(), new Diagnostics())
                .orElseThrow();
        deployment = Lowering.lower(system, new Diagnostics());
    }

    /** Text to a positioned tree. */
    @Benchmark
    public Object yaml() {
        return new YamlReader(limits).read(source, new Diagnostics());
    }

    /** Text to records, by way of the tree, the schema and the parsers. */
    @Benchmark
    public Object configuration() {
        return new ConfigReader(limits).read(source, Optional.empty(), new Diagnostics());
    }

    /** What the records may say. */
    @Benchmark
    public Object checks() {
        Diagnostics diagnostics = new Diagnostics();
        Checks.check(system, diagnostics);
        return diagnostics;
    }

    /** Records to the model. */
    @Benchmark
    public Object lowering() {
        return Lowering.lower(system, new Diagnostics());
    }

    /** The model to CloudFormation. */
    @Benchmark
    public Object cloudformation() {
        return CloudFormationBackend.emit(deployment);
    }

    /** The model to Terraform. */
    @Benchmark
    public Object terraform() {
        return TerraformBackend.emit(deployment);
    }

    /** All of it. */
    @Benchmark
    public Object compile() {
        return new Compiler()
                .compile(source, Optional.empty(), EnumSet.of(Target.CLOUDFORMATION, Target.TERRAFORM));
    }
}
