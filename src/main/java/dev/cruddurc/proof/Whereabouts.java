package dev.cruddurc.proof;

import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Stage;
import dev.cruddurc.proof.fact.Fact;
import dev.cruddurc.proof.fact.ResourceKey;
import dev.cruddurc.proof.fact.Term;
import java.util.ArrayList;
import java.util.List;

/** Where a stage is deployed to and where its state lies. A template cannot say either: who deploys it has both from the model. */
final class Whereabouts {
    private Whereabouts() {}

    static List<Fact> of(Deployment deployment) {
        List<Fact> facts = new ArrayList<>();
        for (Stage stage : deployment.stages()) {
            ResourceKey key = new ResourceKey("Stage", stage.name());
            facts.add(new Fact(key, "Region", Term.text(deployment.region())));
            deployment.account().ifPresent(account -> facts.add(new Fact(key, "Account", Term.text(account))));
            deployment.state().ifPresent(state -> {
                facts.add(new Fact(key, "State.Bucket", Term.text(state.bucket())));
                facts.add(new Fact(key, "State.Key", Term.text(deployment.stateKey(state, stage))));
                facts.add(new Fact(key, "State.Region", Term.text(state.region())));
                facts.add(new Fact(key, "State.Encrypted", Term.text("true")));
                facts.add(new Fact(key, "State.Lockfile", Term.text(String.valueOf(state.lockfile()))));
            });
        }
        return facts;
    }
}
