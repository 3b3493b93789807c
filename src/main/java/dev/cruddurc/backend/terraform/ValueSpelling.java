package dev.cruddurc.backend.terraform;

import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.Tag;
import dev.cruddurc.model.Value;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Spells values as Terraform templates within one stage, and remembers what they need: data sources, and attributes of other stages,
 * which become variables.
 */
final class ValueSpelling implements Value.Visitor<String> {
    /** The tag that tells which backend made a resource; the other backend writes its own. */
    private static final String BACKEND_TAG = "cruddurc:backend";

    private final Deployment deployment;
    private final Stage stage;
    private final Set<DataSource> dataSources = EnumSet.noneOf(DataSource.class);
    private final TreeMap<String, HandOver> inputs = new TreeMap<>();
    private final Map<Value.Attribute, String> attributes = new HashMap<>();
    private final IdentityHashMap<List<Tag>, JsonObject> tags = new IdentityHashMap<>();

    ValueSpelling(Deployment deployment, Stage stage) {
        this.deployment = deployment;
        this.stage = stage;
    }

    /** The template of a value. */
    String spell(Value value) {
        return value.accept(this);
    }

    /** The data sources that the values spelled so far need. */
    Set<DataSource> dataSources() {
        return dataSources;
    }

    /** The attributes of other stages that the values spelled so far need, by name. */
    Collection<HandOver> inputs() {
        return inputs.values();
    }

    @Override
    public String text(Value.Text text) {
        return Template.literal(text.text());
    }

    @Override
    public String attribute(Value.Attribute attribute) {
        String known = attributes.get(attribute);
        if (known == null) {
            known = refer(attribute);
            attributes.put(attribute, known);
        }
        return known;
    }

    private String refer(Value.Attribute attribute) {
        Resource resource = deployment.resource(attribute.resource());
        if (resource.stage().equals(stage)) {
            return Emitters.attribute(resource, attribute.property());
        }
        HandOver input = new HandOver(resource, attribute.property());
        String name = input.name();
        inputs.put(name, input);
        return Template.interpolation("var." + name);
    }

    /** Tags as a map, spelt once for all resources that have the same list of them: tags are texts alone. */
    JsonObject tags(List<Tag> list) {
        JsonObject known = tags.get(list);
        if (known == null) {
            JsonObject.Builder map = JsonObject.builder();
            for (Tag tag : list) {
                map.put(Template.literal(tag.key()), spell(tag.value()));
            }
            known = map.put(BACKEND_TAG, "terraform").build();
            tags.put(list, known);
        }
        return known;
    }

    @Override
    public String joined(Value.Joined joined) {
        StringBuilder out = new StringBuilder();
        StringBuilder text = new StringBuilder();
        for (Value part : joined.parts()) {
            if (part instanceof Value.Text literal) {
                text.append(literal.text());
            } else {
                out.append(Template.literalBeforeInterpolation(text.toString()));
                text.setLength(0);
                out.append(spell(part));
            }
        }
        return out.append(Template.literal(text.toString())).toString();
    }

    @Override
    public String pseudo(Value.Pseudo pseudo) {
        dataSources.add(DataSource.of(pseudo));
        return Template.interpolation(DataSource.expression(pseudo));
    }
}
