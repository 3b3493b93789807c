import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.diagnostic.SourceFile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;

/** Compiles a file twice in one process, and prints how many times cheaper the second is, in CPU time of the thread. */
public final class Twice {
    public static void main(String[] arguments) throws Exception {
        SourceFile source = SourceFile.of(arguments[0], Files.readString(Path.of(arguments[0])));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] marks = new long[3];
        marks[0] = threads.getCurrentThreadCpuTime();
        for (int at = 1; at < marks.length; at++) {
            new Compiler().compile(source, Optional.empty(), EnumSet.of(Target.CLOUDFORMATION, Target.TERRAFORM));
            marks[at] = threads.getCurrentThreadCpuTime();
        }
        System.out.println((double) (marks[1] - marks[0]) / (marks[2] - marks[1]));
    }
}
