package dev.cruddurc.model;

import java.util.List;

/**
 * The traces of the system's services, seen together.
 *
 * @param services the names that traces carry: the filter is their union, one of the few aggregates
 */
public record TraceGroup(Identity identity, String name, List<String> services, List<Tag> tags) implements Resource {
    /** The filter in X-Ray's own language. */
    public String filter() {
        StringBuilder out = new StringBuilder();
        for (String service : services) {
            out.append(out.isEmpty() ? "" : " OR ")
                    .append("service(\"")
                    .append(service)
                    .append("\")");
        }
        return out.toString();
    }
}
