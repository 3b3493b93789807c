package dev.cruddurc;

import com.sun.management.OperatingSystemMXBean;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.diagnostic.Severity;
import dev.cruddurc.diagnostic.SourceFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A JVM of its own that compiles, in the memory that the bars of docs/performance.md allow, and says what it took. With the reader's
 * limits lifted, which the command line does not do.
 */
public final class CompilingProcess {
    private CompilingProcess() {}

    /** The processor time of a whole JVM that compiles a file of that many services once, in nanoseconds. */
    static long once(int services, Target... targets) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("once", String.valueOf(services)));
        for (Target target : targets) {
            arguments.add(target.name());
        }
        // As the launcher starts it.
        return Long.parseLong(run(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), arguments));
    }

    /** How many times the processor time of a second compile of a file fits into that of the first, in the thread that compiles. */
    static double firstBySecond(Path file) throws IOException, InterruptedException {
        return Double.parseDouble(run(List.of(), List.of("twice", file.toString())));
    }

    private static String run(List<String> options, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        command.addAll(options);
        command.addAll(List.of(
                "-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider",
                "-Dslf4j.internal.verbosity=WARN",
                "-cp",
                System.getProperty("java.class.path"),
                CompilingProcess.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new AssertionError(said);
        }
        return said;
    }

    /** What {@link #once} and {@link #firstBySecond} start. */
    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("once")) {
            Set<Target> targets = EnumSet.noneOf(Target.class);
            for (int at = 2; at < arguments.length; at++) {
                targets.add(Target.valueOf(arguments[at]));
            }
            compile(GeneratedSystem.of(Integer.parseInt(arguments[1])), targets);
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            System.out.println(system.getProcessCpuTime());
        } else {
            SourceFile source = SourceFile.of(arguments[1], Files.readString(Path.of(arguments[1])));
            double first = timed(source);
            System.out.println(first / timed(source));
        }
    }

    private static long timed(SourceFile source) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        compile(source, EnumSet.of(Target.CLOUDFORMATION, Target.TERRAFORM));
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }

    private static void compile(SourceFile source, Set<Target> targets) {
        Compiler compiler = new Compiler(ReaderLimits.standard().bytes(64 << 20).nodes(1_000_000));
        Compilation compilation = compiler.compile(source, Optional.empty(), targets);
        if (compilation.diagnostics().stream().anyMatch(found -> found.severity() == Severity.ERROR)) {
            throw new AssertionError(compilation.diagnostics().toString());
        }
    }
}
