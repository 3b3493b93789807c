package dev.cruddurc.proof;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import dev.cruddurc.proof.fact.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every single change of every value that a backend wrote: it is dropped, changed, replaced by nothing, made to refer to another
 * resource of the same type, or widened to anything.
 */
final class Mutants {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(aws_[a-z0-9_]+)\\.([a-z0-9_]+)");

    private final Side side;
    private final String file;
    private final JsonObject root;
    private final Map<String, Set<String>> names = new LinkedHashMap<>();
    private final List<Mutant> out = new ArrayList<>();
    private Json result;

    /** Where a value lies, with and without what differs between systems. */
    private record Place(List<String> path, List<String> kind) {}

    private Mutants(Side side, Artifact artifact) {
        this.side = side;
        this.file = artifact.path();
        this.root = (JsonObject) JsonReader.read(artifact.content()).orElseThrow();
    }

    /** All mutants of an example. */
    static List<Mutant> of(Example example) {
        return Stream.of(Side.values())
                .flatMap(side -> (side == Side.CLOUDFORMATION ? example.cloudFormation() : example.terraform())
                        .stream()
                                .filter(artifact -> artifact.path().endsWith(".json"))
                                .flatMap(artifact -> new Mutants(side, artifact).all().stream()))
                .toList();
    }

    /** The first and the last of each kind. */
    static List<Mutant> ofEachKind(Example example) {
        Map<String, List<Mutant>> kinds = new LinkedHashMap<>();
        of(example)
                .forEach(mutant -> kinds.computeIfAbsent(mutant.side() + mutant.kind(), kind -> new ArrayList<>())
                        .add(mutant));
        Set<Mutant> chosen = new LinkedHashSet<>();
        kinds.values().forEach(mutants -> {
            chosen.add(mutants.get(0));
            chosen.add(mutants.get(mutants.size() - 1));
        });
        return List.copyOf(chosen);
    }

    private List<Mutant> all() {
        names();
        below(List.of(), List.of(), root, changed -> result = changed);
        return out;
    }

    private void names() {
        if (side == Side.CLOUDFORMATION) {
            members("Resources")
                    .forEach((name, resource) -> names.computeIfAbsent(
                                    type((JsonObject) resource), type -> new LinkedHashSet<>())
                            .add(name));
        } else {
            members("resource")
                    .forEach((type, labels) -> names.computeIfAbsent(type, first -> new LinkedHashSet<>())
                            .addAll(((JsonObject) labels).members().keySet()));
        }
    }

    private Map<String, Json> members(String name) {
        return root.get(name).map(found -> ((JsonObject) found).members()).orElse(new LinkedHashMap<>());
    }

    private static String type(JsonObject resource) {
        return ((Json.Text) resource.get("Type").orElseThrow()).value();
    }

    /** Changes what lies below a value. */
    private void below(List<String> path, List<String> kind, Json value, Consumer<Json> put) {
        if (value instanceof JsonObject object) {
            object.members().forEach((name, member) -> {
                Place place = new Place(with(path, name), with(kind, name));
                add("drop", place, () -> put.accept(without(object, name)));
                all(place, member, changed -> put.accept(with(object, name, changed)));
            });
        } else if (value instanceof Json.Array array) {
            for (int at = 0; at < array.items().size(); at++) {
                int position = at;
                Json item = array.items().get(at);
                Place place = new Place(with(path, "[" + at + "]"), with(kind, "[" + label(item) + "]"));
                add("drop", place, () -> put.accept(without(array, position)));
                all(place, item, changed -> put.accept(with(array, position, changed)));
            }
        }
    }

    private void all(Place place, Json value, Consumer<Json> put) {
        scalar(place, value, put);
        below(place.path(), place.kind(), value, put);
    }

    /** What tells a member of a list from the others in any system: the type of the resource that it names, or a key that AWS gives. */
    private String label(Json item) {
        if (item instanceof Json.Text text) {
            return names.entrySet().stream()
                    .filter(type -> type.getValue().contains(text.value())
                            || text.value().startsWith(type.getKey() + "."))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
        }
        return item instanceof JsonObject object && object.get("Key").orElse(Json.of(0)) instanceof Json.Text key
                ? key.value()
                : "";
    }

    private void add(String operator, Place place, Runnable change) {
        change.run();
        if (!result.equals(root)) {
            String name = operator + " " + String.join(".", place.path());
            out.add(new Mutant(side, operator + " " + kind(place.kind()), name, file, (JsonObject) result));
        }
    }

    private void scalar(Place place, Json value, Consumer<Json> put) {
        if (value instanceof Json.Bool bool) {
            add("change", place, () -> put.accept(Json.of(!bool.value())));
        } else if (value instanceof Json.Number number) {
            String more = new BigDecimal(number.digits()).add(BigDecimal.ONE).toPlainString();
            add("change", place, () -> put.accept(new Json.Number(more)));
        } else if (value instanceof Json.Text text) {
            add("change", place, () -> put.accept(Json.of(text.value() + "x")));
            add("empty", place, () -> put.accept(Json.of("")));
            boolean isPolicy = place.path().stream().anyMatch(step -> step.equals("Action") || step.equals("Resource"));
            if (isPolicy && !text.value().equals("*")) {
                add("widen", place, () -> put.accept(Json.of("*")));
            }
            swapped(place.path(), text.value()).forEach(other -> add("swap", place, () -> put.accept(Json.of(other))));
        }
    }

    /** The same reference to another resource of the type. */
    private List<String> swapped(List<String> path, String text) {
        List<String> others = new ArrayList<>();
        if (side == Side.TERRAFORM) {
            Matcher found = REFERENCE.matcher(text);
            if (found.find()) {
                other(found.group(1), found.group(2))
                        .forEach(name ->
                                others.add(text.substring(0, found.start(2)) + name + text.substring(found.end(2))));
            }
        } else if (path.get(path.size() - 1).equals("Ref")
                || path.contains("Fn::GetAtt")
                || path.contains("DependsOn")) {
            names.forEach((type, all) -> {
                if (all.contains(text)) {
                    others.addAll(other(type, text));
                }
            });
        }
        return others;
    }

    private List<String> other(String type, String name) {
        return names.getOrDefault(type, new LinkedHashSet<>()).stream()
                .filter(other -> !other.equals(name))
                .limit(1)
                .toList();
    }

    /** The path without names of resources and outputs. */
    private String kind(List<String> path) {
        List<String> steps = new ArrayList<>(path);
        String top = steps.get(0);
        if (top.equals("Resources") && steps.size() > 1) {
            steps.set(0, type((JsonObject) members("Resources").get(steps.get(1))));
            steps.remove(1);
        } else if (top.equals("resource") && steps.size() > 2) {
            steps.remove(2);
            steps.remove(0);
        } else if (steps.size() > 1) {
            steps.set(1, "*");
        }
        return String.join(".", steps);
    }

    private static List<String> with(List<String> path, String step) {
        List<String> more = new ArrayList<>(path);
        more.add(step);
        return more;
    }

    private static JsonObject with(JsonObject object, String name, Json value) {
        Map<String, Json> members = new LinkedHashMap<>(object.members());
        members.put(name, value);
        return new JsonObject(members);
    }

    private static JsonObject without(JsonObject object, String name) {
        Map<String, Json> members = new LinkedHashMap<>(object.members());
        members.remove(name);
        return new JsonObject(members);
    }

    private static Json with(Json.Array array, int at, Json value) {
        List<Json> items = new ArrayList<>(array.items());
        items.set(at, value);
        return Json.array(items);
    }

    private static Json without(Json.Array array, int at) {
        List<Json> items = new ArrayList<>(array.items());
        items.remove(at);
        return Json.array(items);
    }
}
