package dev.cruddurc.adopt.fault;

import dev.cruddurc.model.FargateSize;

/** Which size of a task is meant by what hand-made files ask for. */
public final class Sizes {
    private Sizes() {}

    /** A size of a task. */
    public record Size(int cpu, int memory) {}

    /** Whether there is a size. */
    public static boolean exists(int cpu, int memory) {
        return next(cpu, memory).equals(new Size(cpu, memory));
    }

    /** The smallest size with at least as much; the largest where nothing is as large. */
    public static Size next(int cpu, int memory) {
        FargateSize last = FargateSize.ALL.get(FargateSize.ALL.size() - 1);
        for (FargateSize size : FargateSize.ALL) {
            if (size.cpu() >= cpu && size.most() >= memory) {
                return new Size(size.cpu(), size.atLeast(memory));
            }
        }
        return new Size(last.cpu(), last.most());
    }
}
