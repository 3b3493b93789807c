package dev.cruddurc.model;

import java.util.List;
import java.util.Optional;

/**
 * A role for tasks of this account and region. Its grants are {@link Policy} resources or, inline, {@code statements}.
 *
 * @param principal the service that may assume it, such as {@code ecs-tasks}; the backend completes the DNS suffix
 * @param source the ARN pattern that the assuming service must act for ({@code aws:SourceArn}); with it the account is checked
 * @param statements the inline grants; empty for none
 * @param policies ARNs of managed policies
 * @param boundary the ARN of a permissions boundary
 */
public record Role(
        Identity identity,
        String principal,
        Optional<Value> source,
        List<Statement> statements,
        List<Value> policies,
        Optional<Value> boundary,
        List<Tag> tags)
        implements Resource {}
