package dev.cruddurc.lowering;

import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.model.Stage;
import java.util.ArrayList;
import java.util.List;

/** Stacks follow each other by their numbers, so that a service may run before another one that it uses. */
final class StartOrder {
    private static final int MOST_NAMED = 3;

    private StartOrder() {}

    /** Tells which services do, once a file. */
    static void check(Draft draft) {
        List<Stage> order = Stage.all(draft.spread().stacks());
        List<String> pairs = new ArrayList<>();
        List<String> early = new ArrayList<>();
        for (ServiceDefinition service : draft.system().services()) {
            String name = service.name().value();
            boolean told = false;
            for (String used : draft.connections().before(name)) {
                Stage later = draft.stage(used);
                if (!told && order.indexOf(later) > order.indexOf(draft.stage(service))) {
                    pairs.add("`" + name + "` before `" + used + "`");
                    early.add(name);
                    told = true;
                }
            }
        }
        if (!pairs.isEmpty()) {
            draft.diagnostics().add(report(draft, pairs, early));
        }
    }

    private static Diagnostic report(Draft draft, List<String> pairs, List<String> early) {
        List<String> named = pairs.subList(0, Math.min(MOST_NAMED, pairs.size()));
        int more = pairs.size() - named.size();
        String rest = more == 0 ? "" : ", and " + more + " more";
        String help = more == 0
                ? "after the first deployment, run `cruddurc restart " + early.get(0) + "`"
                        + (early.size() == 1 ? "" : ", and so on for each")
                : "after the first deployment, restart those that are early, such as by `cruddurc restart "
                        + early.get(0) + "`";
        return Diagnostic.of(
                        Code.STARTS_EARLY,
                        draft.system().stacks().orElseThrow().span(),
                        "services start before others that they use: " + String.join(", ", named) + rest)
                .label("deploys `services-1` first, then `services-2`, and so on")
                .note("a task learns the names that its service uses when it starts")
                .help(help);
    }
}
