package dev.cruddurc.adopt.fault;

/** The sizes that Fargate has ("Task CPU and memory" in the ECS developer guide). */
public final class Sizes {
    private static final int[][] TABLE = {
        // CPU units, least MiB, most MiB, step
        {256, 512, 2_048, 1_024},
        {512, 1_024, 4_096, 1_024},
        {1_024, 2_048, 8_192, 1_024},
        {2_048, 4_096, 16_384, 1_024},
        {4_096, 8_192, 30_720, 1_024},
        {8_192, 16_384, 61_440, 4_096},
        {16_384, 32_768, 122_880, 8_192},
    };

    private Sizes() {}

    /** A size of a task. */
    public record Size(int cpu, int memory) {}

    /** Whether there is a size. */
    public static boolean exists(int cpu, int memory) {
        Size next = next(cpu, memory);
        return next.cpu() == cpu && next.memory() == memory;
    }

    /** The smallest size with at least as much; the largest where nothing is as large. */
    public static Size next(int cpu, int memory) {
        for (int[] row : TABLE) {
            if (row[0] >= cpu && row[2] >= memory) {
                int steps = (memory + row[3] - 1) / row[3];
                return new Size(row[0], memory <= row[1] ? row[1] : steps * row[3]);
            }
        }
        int[] last = TABLE[TABLE.length - 1];
        return new Size(last[0], last[2]);
    }
}
