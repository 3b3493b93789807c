package dev.cruddurc.model;

import java.util.List;

/**
 * The memory that goes with some CPU units of a Fargate task (Amazon ECS developer guide, "Task CPU and memory").
 *
 * @param cpu CPU units, 1024 a processor
 * @param least MiB
 * @param most MiB
 * @param step MiB, from the least on
 */
public record FargateSize(int cpu, int least, int most, int step) {
    /** All that there are, by their CPU units. */
    public static final List<FargateSize> ALL = List.of(
            new FargateSize(256, 512, 2048, 1024),
            new FargateSize(512, 1024, 4096, 1024),
            new FargateSize(1024, 2048, 8192, 1024),
            new FargateSize(2048, 4096, 16384, 1024),
            new FargateSize(4096, 8192, 30720, 1024),
            new FargateSize(8192, 16384, 61440, 4096),
            new FargateSize(16384, 32768, 122880, 8192));

    /** Whether it takes that many MiB. */
    public boolean takes(int memory) {
        return memory >= least && memory <= most && (memory == least || memory % step == 0);
    }

    /** The least that it takes with at least so many MiB; its most where it takes no more. */
    public int atLeast(int memory) {
        return memory <= least ? least : Math.min(most, (memory + step - 1) / step * step);
    }
}
