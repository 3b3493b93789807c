package dev.cruddurc.model;

import dev.cruddurc.diagnostic.Span;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A deployment as text: what every resource says, with the place that asked for it. Empty attributes are left out. A change in
 * meaning is seen here apart from a change in spelling.
 */
public final class Dump {
    private final StringBuilder out = new StringBuilder();

    private Dump() {}

    /** The stages in order, and in each the resources by id. */
    public static String of(Deployment deployment) {
        Dump dump = new Dump();
        dump.out.append("region ").append(deployment.region()).append('\n');
        for (Stage stage : deployment.stages()) {
            dump.out.append("\n[").append(stage).append("]\n");
            deployment.resources(stage).forEach(dump::resource);
        }
        return dump.out.toString();
    }

    private void resource(Resource resource) {
        Origin origin = resource.origin();
        out.append(resource.getClass().getSimpleName()).append(' ').append(resource.id());
        out.append("  # ")
                .append(place(origin.span()))
                .append(", ")
                .append(origin.pass())
                .append('\n');
        members(resource).forEach((name, value) -> member(name, value, "  "));
    }

    private void member(String name, Object value, String indent) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> member(name, present, indent));
        } else if (value instanceof Collection<?> items) {
            items(name, items, indent);
        } else if (value instanceof Map<?, ?> map) {
            if (!map.isEmpty()) {
                out.append(indent).append(name).append(":\n");
                map.forEach((key, each) -> member(key.toString(), each, indent + "  "));
            }
        } else if (isShort(value)) {
            out.append(indent).append(name).append(": ").append(line(value)).append('\n');
        } else {
            out.append(indent)
                    .append(name.equals("-") ? "- " : name + ": ")
                    .append(kind(value))
                    .append('\n');
            members(value).forEach((component, each) -> member(component, each, indent + "  "));
        }
    }

    private void items(String name, Collection<?> items, String indent) {
        List<String> lines =
                items.stream().filter(Dump::isShort).map(Dump::line).toList();
        if (lines.size() < items.size()) {
            out.append(indent).append(name).append(":\n");
            items.forEach(item -> member("-", item, indent + "  "));
        } else if (!lines.isEmpty()) {
            out.append(indent)
                    .append(name)
                    .append(": ")
                    .append(String.join(", ", lines))
                    .append('\n');
        }
    }

    /** Whether something is said in one line: a record is if it holds nothing but lines. */
    private static boolean isShort(Object value) {
        if (value instanceof Value || value instanceof Id || value instanceof Span || !(value instanceof Record)) {
            return !(value instanceof Collection<?> || value instanceof Map<?, ?>);
        }
        return members(value).values().stream()
                .allMatch(member -> !(member instanceof Record nested && !isName(nested))
                        && !(member instanceof Collection<?> items && !items.isEmpty())
                        && !(member instanceof Map<?, ?> map && !map.isEmpty()));
    }

    private static boolean isName(Object value) {
        return value instanceof Value || value instanceof Id || value instanceof Span;
    }

    private static String line(Object value) {
        if (value instanceof Value expression) {
            return expression.accept(new Spelling());
        }
        if (value instanceof Span span) {
            return place(span);
        }
        if (value instanceof Record record && !isName(record)) {
            List<String> parts = new ArrayList<>();
            members(record).forEach((name, member) -> {
                if (!(member instanceof Collection<?> || member instanceof Map<?, ?>)) {
                    parts.add(name + ": " + line(member));
                }
            });
            return kind(record) + "(" + String.join(", ", parts) + ")";
        }
        return value.toString();
    }

    private static String kind(Object value) {
        return value.getClass().getSimpleName();
    }

    /** The components that hold something, in order. */
    private static Map<String, Object> members(Object record) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = read(component, record);
            Object inner = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (inner != null && !(inner instanceof Identity)) {
                members.put(component.getName(), inner);
            }
        }
        return members;
    }

    private static String place(Span span) {
        return span.line() + ":" + span.column();
    }

    private static Object read(RecordComponent component, Object owner) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Values as they would be read aloud: text in quotes, references by id. */
    private static final class Spelling implements Value.Visitor<String> {
        @Override
        public String text(Value.Text text) {
            return '"' + text.text().replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"") + '"';
        }

        @Override
        public String attribute(Value.Attribute attribute) {
            return attribute.resource() + "." + attribute.property();
        }

        @Override
        public String joined(Value.Joined joined) {
            return String.join(
                    " + ",
                    joined.parts().stream().map(part -> part.accept(this)).toList());
        }

        @Override
        public String pseudo(Value.Pseudo pseudo) {
            return pseudo.name();
        }
    }
}
