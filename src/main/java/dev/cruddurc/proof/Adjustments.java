package dev.cruddurc.proof;

import dev.cruddurc.proof.fact.Node;
import dev.cruddurc.proof.fact.Side;
import dev.cruddurc.proof.fact.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The few places where one argument decides what another means, so that no table of words can translate them. */
final class Adjustments {
    private static final Term COUNT_IS_IGNORED = new Term.Sequence(List.of(Term.text("desired_count")));

    private Adjustments() {}

    /** The arguments to be translated. */
    static Term of(Side side, Node node) {
        if (side == Side.TERRAFORM && node.type().equals("aws_ecs_service")) {
            return service(node);
        }
        if (side == Side.TERRAFORM && node.type().equals("aws_route53_record")) {
            return record(node);
        }
        if (side == Side.CLOUDFORMATION && node.type().equals("AWS::EC2::FlowLog")) {
            return without("ResourceType", "VPC", node.body());
        }
        if (side == Side.CLOUDFORMATION && node.type().equals("AWS::ElasticLoadBalancingV2::ListenerRule")) {
            return rule(node.body());
        }
        return node.body();
    }

    /** What a condition is about has to be said, and follows from the one member that says more. */
    private static Term rule(Term.Mapping body) {
        Map<String, Term> entries = new LinkedHashMap<>(body.entries());
        if (entries.get("Conditions") instanceof Term.Sequence conditions) {
            List<Term> plain = new ArrayList<>();
            conditions.items().forEach(condition -> plain.add(condition(condition)));
            entries.put("Conditions", new Term.Sequence(plain));
        }
        return new Term.Mapping(entries);
    }

    private static Term condition(Term term) {
        if (term instanceof Term.Mapping condition && condition.entries().get("Field") instanceof Term.Text field) {
            StringBuilder member = new StringBuilder();
            for (String word : field.value().split("-", -1)) {
                member.append(word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
            }
            if (condition.entries().keySet().equals(new TreeSet<>(List.of("Field", member + "Config")))) {
                return without("Field", field.value(), condition);
            }
        } else if (term instanceof Term.Mapping condition) {
            Map<String, Term> entries = new LinkedHashMap<>(condition.entries());
            entries.put("Field", Term.text(""));
            return new Term.Mapping(entries);
        }
        return term;
    }

    /** A count that is ignored from then on is one for the beginning; a condition that an argument is as written names just that. */
    private static Term service(Node node) {
        Map<String, Term> body = new LinkedHashMap<>(node.body().entries());
        if (!(body.get("lifecycle") instanceof Term.Sequence blocks)
                || blocks.items().size() != 1
                || !(blocks.items().get(0) instanceof Term.Mapping lifecycle)) {
            return node.body();
        }
        Map<String, Term> members = new LinkedHashMap<>(lifecycle.entries());
        Term count = body.get("desired_count");
        if (count != null && COUNT_IS_IGNORED.equals(members.get("ignore_changes"))) {
            body.remove("desired_count");
            members.remove("ignore_changes");
            body.put("initial_count", count);
        }
        members.computeIfPresent("postcondition", (name, condition) -> condition(condition, node));
        body.put("lifecycle", new Term.Sequence(List.of(new Term.Mapping(members))));
        return new Term.Mapping(body);
    }

    private static Term condition(Term condition, Node node) {
        if (condition instanceof Term.Sequence blocks
                && blocks.items().size() == 1
                && blocks.items().get(0) instanceof Term.Mapping block
                && block.entries().get("condition") instanceof Term.Call call
                && call.function().equals("==")
                && call.arguments().get(0) instanceof Term.Reference own
                && own.resource().equals(node.base())
                && call.arguments().get(1).equals(node.body().entries().get(own.attribute()))) {
            return Term.text(own.attribute() + " is as written");
        }
        return condition;
    }

    /** A record that proves a name of a certificate: that it is made so means that the certificate is told which zone to use. */
    private static Term record(Node node) {
        Map<String, Term> body = new LinkedHashMap<>(node.body().entries());
        if (body.get("name") instanceof Term.Call name
                && name.arguments().size() == 2
                && name.arguments().get(0) instanceof Term.Call option
                && option.function().equals("the one of")
                && option.arguments().get(2) instanceof Term.Text domain
                && name.equals(member(option, "resource_record_name"))
                && member(option, "resource_record_type").equals(body.get("type"))
                && new Term.Sequence(List.of(member(option, "resource_record_value"))).equals(body.get("records"))
                && body.get("zone_id") != null
                && option.arguments().get(1).equals(member(Term.call("item"), "domain_name"))) {
            Map<String, Term> proven = new LinkedHashMap<>();
            proven.put("name", domain);
            proven.put("zone", body.get("zone_id"));
            List.of("name", "type", "records", "zone_id").forEach(body::remove);
            body.put("proven", new Term.Sequence(List.of(new Term.Mapping(proven))));
        }
        return new Term.Mapping(body);
    }

    private static Term member(Term of, String name) {
        return Term.call("index", of, Term.text(name));
    }

    private static Term without(String name, String value, Term.Mapping body) {
        Map<String, Term> entries = new LinkedHashMap<>(body.entries());
        entries.remove(name, Term.text(value));
        return new Term.Mapping(entries);
    }
}
