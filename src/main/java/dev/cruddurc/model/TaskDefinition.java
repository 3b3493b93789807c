package dev.cruddurc.model;

import java.util.List;
import java.util.Optional;

/**
 * What runs together: containers on Fargate in one network namespace.
 *
 * @param cpu CPU units, 1024 a vCPU
 * @param memory MiB
 * @param ephemeral GiB of scratch space, where more than Fargate's 20 are wanted
 */
public record TaskDefinition(
        Identity identity,
        Value family,
        int cpu,
        int memory,
        boolean arm,
        Value executionRole,
        Value taskRole,
        List<Container> containers,
        Optional<Integer> ephemeral,
        List<Tag> tags)
        implements Resource {}
