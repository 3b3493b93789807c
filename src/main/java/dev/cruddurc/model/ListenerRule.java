package dev.cruddurc.model;

import java.util.List;

/**
 * What requests go to a target group.
 *
 * @param listener the listener's ARN
 * @param priority 1 to 50000, unique at the listener; the lower is asked first
 */
public record ListenerRule(
        Identity identity,
        Value listener,
        int priority,
        List<Condition> conditions,
        Value.Attribute targetGroup,
        List<Tag> tags)
        implements Resource {
    /** Something that a request must have; any one of the values will do. */
    public sealed interface Condition permits Host, Path, Method, Header, Query, SourceIp {}

    /** Host patterns. */
    public record Host(List<String> values) implements Condition {}

    /** Path patterns. */
    public record Path(List<String> values) implements Condition {}

    /** Methods. */
    public record Method(List<String> values) implements Condition {}

    /** Values of a header. */
    public record Header(String name, List<String> values) implements Condition {}

    /** Values of a query parameter. */
    public record Query(String name, List<String> values) implements Condition {}

    /** Ranges of client addresses. */
    public record SourceIp(List<String> values) implements Condition {}
}
