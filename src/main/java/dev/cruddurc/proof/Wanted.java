package dev.cruddurc.proof;

import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Listener;
import dev.cruddurc.model.ListenerRule;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Policy;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.ScalingTarget;
import dev.cruddurc.model.Service;
import dev.cruddurc.model.Tag;
import dev.cruddurc.proof.fact.Fact;
import dev.cruddurc.proof.fact.Leaf;
import dev.cruddurc.proof.fact.ResourceKey;
import dev.cruddurc.proof.fact.Term;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What the model wants that CloudFormation has no words for: Terraform alone says it, and the model is the witness. */
final class Wanted {
    private final NavigableSet<Fact> facts = new TreeSet<>();

    private Wanted() {}

    static NavigableSet<Fact> of(Deployment deployment) {
        Wanted wanted = new Wanted();
        deployment.resources().values().forEach(wanted::resource);
        return wanted.facts;
    }

    private void resource(Resource resource) {
        if (resource instanceof Service service && service.count().isEmpty()) {
            int count = service.minimum().orElse(1);
            add(resource, "AWS::ECS::Service", "terraform.initial_count", Term.text(String.valueOf(count)));
        } else if (resource instanceof Listener listener) {
            tags(resource, "AWS::ElasticLoadBalancingV2::Listener", listener.tags());
        } else if (resource instanceof ListenerRule rule) {
            tags(resource, "AWS::ElasticLoadBalancingV2::ListenerRule", rule.tags());
        } else if (resource instanceof ScalingTarget target) {
            tags(resource, "AWS::ApplicationAutoScaling::ScalableTarget", target.tags());
        } else if (resource instanceof Policy policy) {
            tags(resource, "AWS::IAM::ManagedPolicy", policy.tags());
        }
    }

    private void tags(Resource resource, String type, List<Tag> tags) {
        for (Tag tag : tags) {
            Leaf tagged = new Leaf(List.of("Tags", tag.key(), "Value"), ModelTerm.of(tag.value()));
            add(resource, type, tagged.name(), tagged.value());
        }
    }

    private void add(Resource resource, String type, String path, Term value) {
        facts.add(new Fact(new ResourceKey(type, Naming.logicalId(resource.id())), path, value));
    }
}
