package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.Value;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;

/**
 * Spells values as Terraform templates within one stage, and remembers what they need: data sources, and attributes of other stages,
 * which become variables.
 */
final class ValueSpelling implements Value.Visitor<String> {
    private final Deployment deployment;
    private final Stage stage;
    private final Set<DataSource> dataSources = EnumSet.noneOf(DataSource.class);
    private final TreeMap<String, HandOver> inputs = new TreeMap<>();

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
        Resource resource = deployment.resource(attribute.resource());
        if (resource.stage().equals(stage)) {
            return Emitters.attribute(resource, attribute.property());
        }
        HandOver input = new HandOver(resource, attribute.property());
        inputs.put(input.name(), input);
        return Template.interpolation("var." + input.name());
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
