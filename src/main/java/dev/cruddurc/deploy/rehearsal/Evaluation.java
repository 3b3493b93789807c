package dev.cruddurc.deploy.rehearsal;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What values of a template come to.
 *
 * @param physicalIds of the resources that are there
 */
record Evaluation(
        Template template,
        String stack,
        Map<String, String> parameters,
        Map<String, String> physicalIds,
        String account,
        String region) {
    private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\{(!?)([^}]*)}");

    Evaluation {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        physicalIds = Collections.unmodifiableMap(new LinkedHashMap<>(physicalIds));
    }

    /** The outputs of the template. */
    Map<String, String> outputs() {
        Map<String, String> outputs = new LinkedHashMap<>();
        template.part("Outputs")
                .forEach((name, output) -> outputs.put(
                        name,
                        Template.text(Optional.of(value(Template.object(Optional.of(output))
                                .get("Value")
                                .orElse(Json.of("")))))));
        return outputs;
    }

    /** A value with all of its functions carried out. */
    Json value(Json value) {
        if (value instanceof Json.Array array) {
            return Json.array(array.items().stream().map(this::value).toList());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        if (object.members().size() == 1) {
            Map.Entry<String, Json> only =
                    object.members().entrySet().iterator().next();
            switch (only.getKey()) {
                case "Ref" -> {
                    return Json.of(reference(text(only.getValue())));
                }
                case "Fn::GetAtt" -> {
                    return attribute(only.getValue());
                }
                case "Fn::Sub" -> {
                    return Json.of(substitute(only.getValue()));
                }
                case "Fn::Join" -> {
                    return Json.of(join(only.getValue()));
                }
                case "Fn::Select" -> {
                    return select(only.getValue());
                }
                case "Fn::Split" -> {
                    List<Json> items = items(only.getValue());
                    return Json.strings(List.of(text(value(items.get(1))).split(Pattern.quote(text(items.get(0))))));
                }
                default -> {
                    // A plain object with one member.
                }
            }
        }
        Map<String, Json> members = new LinkedHashMap<>();
        object.members().forEach((name, member) -> members.put(name, value(member)));
        return new JsonObject(members);
    }

    private String reference(String name) {
        return switch (name) {
            case "AWS::Region" -> region;
            case "AWS::AccountId" -> account;
            case "AWS::Partition" -> region.startsWith("cn-") ? "aws-cn" : "aws";
            case "AWS::URLSuffix" -> region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
            case "AWS::StackName" -> stack;
            default -> parameters.getOrDefault(name, physicalIds.getOrDefault(name, name));
        };
    }

    private Json attribute(Json of) {
        List<String> path = of instanceof Json.Array array
                ? array.items().stream().map(Evaluation::text).toList()
                : List.of(text(of).split("\\.", 2));
        return attribute(path.get(0), path.get(1));
    }

    private Json attribute(String logicalId, String attribute) {
        return PhysicalNames.attribute(
                template.type(logicalId), physicalIds.getOrDefault(logicalId, logicalId), attribute, account, region);
    }

    private String substitute(Json of) {
        Map<String, Json> own = of instanceof Json.Array array && array.items().size() == 2
                ? Template.object(Optional.of(array.items().get(1))).members()
                : new LinkedHashMap<>();
        String pattern = of instanceof Json.Array array ? text(array.items().get(0)) : text(of);
        Matcher matcher = SUBSTITUTION.matcher(pattern);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(2);
            String replacement;
            if (!matcher.group(1).isEmpty()) {
                replacement = "${" + name + "}";
            } else if (own.containsKey(name)) {
                replacement = text(value(own.get(name)));
            } else if (name.contains(".")) {
                replacement = text(attribute(Json.of(name)));
            } else {
                replacement = reference(name);
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(replacement));
        }
        return matcher.appendTail(out).toString();
    }

    private String join(Json of) {
        List<Json> items = items(of);
        Json list = value(items.get(1));
        List<String> parts = new ArrayList<>();
        if (list instanceof Json.Array array) {
            array.items().forEach(item -> parts.add(text(item)));
        } else {
            parts.add(text(list));
        }
        return String.join(text(items.get(0)), parts);
    }

    private Json select(Json of) {
        List<Json> items = items(of);
        Json list = value(items.get(1));
        int index = Integer.parseInt(text(items.get(0)));
        return list instanceof Json.Array array && index < array.items().size()
                ? array.items().get(index)
                : Json.of("");
    }

    private static List<Json> items(Json value) {
        return value instanceof Json.Array array ? array.items() : List.of();
    }

    private static String text(Json value) {
        return Template.text(Optional.of(value));
    }
}
