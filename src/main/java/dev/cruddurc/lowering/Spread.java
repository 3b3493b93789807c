package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Stage;

/**
 * In which stage each service is deployed.
 *
 * @param stacks over how many stages the services are spread; 0 where they share one with all else
 */
record Spread(int stacks) {
    static Spread of(SystemDefinition system) {
        return new Spread(Located.valueOf(system.stacks()).orElse(0));
    }

    /**
     * The stage of a service, by its name alone: no other service moves it. Each stage bids for it with a hash of both names and the
     * highest one wins, so that one stage more takes its share from all others, and moves nothing between those.
     */
    Stage stage(String service) {
        Stage best = Stage.SERVICES;
        String highest = "";
        for (int number = 1; number <= stacks; number++) {
            // Hashes are of one length, so that their order is that of the numbers.
            String bid = Naming.hash(service + "/" + number);
            if (bid.compareTo(highest) > 0) {
                highest = bid;
                best = Stage.services(number);
            }
        }
        return best;
    }
}
