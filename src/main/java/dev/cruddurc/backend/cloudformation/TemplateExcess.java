package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Stage;

/** What is too much of one kind in the templates of a deployment: one diagnostic, about the largest of them. */
final class TemplateExcess {
    /** How many resources a stack of services should have on the average, so that the hash fills none of them too much. */
    private static final int WELL_FILLED = 300;
    /** The same in hundredths of what else a template takes. */
    private static final long WELL_FILLED_PERCENT = 60;

    private final Deployment deployment;
    private final String things;
    private final int most;
    private Stage largest = Stage.SERVICES;
    private int size;
    private int more;

    /**
     * Of one kind.
     *
     * @param things what is counted, in the plural
     * @param most how many a template takes
     */
    TemplateExcess(Deployment deployment, String things, int most) {
        this.deployment = deployment;
        this.things = things;
        this.most = most;
    }

    /** Counts a template. */
    void add(Stage stage, int found) {
        if (found > most) {
            more++;
            if (found > size) {
                largest = stage;
                size = found;
            }
        }
    }

    /** Tells what was found; whether there was anything to tell. */
    boolean report(Span file, Diagnostics diagnostics) {
        if (more == 0) {
            return false;
        }
        Diagnostic error = Diagnostic.of(
                        Code.LIMIT_EXCEEDED,
                        file,
                        "the template of the stage `" + largest + "` has " + size + " " + things
                                + ", and CloudFormation takes " + most)
                .help(help());
        diagnostics.add(more > 1 ? error.note(more + " stages have too many") : error);
        return true;
    }

    private String help() {
        // What the shared stage asks for are certificates and zones, one for each host or domain.
        boolean asksForCertificates = largest.equals(Stage.SERVICES) && things.equals("parameters");
        if (asksForCertificates || largest.equals(Stage.CERTIFICATES)) {
            return "say `wildcard: true` at the domain: one certificate is then for all of its hosts";
        }
        boolean shared = largest.equals(Stage.SERVICES) && deployment.spread() > 0;
        int wanted = shared || !largest.hasServices() ? 0 : stacks();
        return wanted > deployment.spread() && wanted <= Stage.MOST_SPREAD
                ? "say `stacks: " + wanted + "`, which spreads the services over so many templates"
                : "divide the services between two files, or compile for Terraform alone";
    }

    private int stacks() {
        int resources = 0;
        for (Stage stage : deployment.stages()) {
            if (stage.hasServices()) {
                for (Resource resource : deployment.resources(stage)) {
                    resources += Emitters.logicalIds(resource).size();
                }
            }
        }
        int now = Math.max(1, deployment.spread());
        long filled = most * WELL_FILLED_PERCENT / 100;
        long byExcess = (long) size * now / filled + 1;
        int byResources = (resources + WELL_FILLED - 1) / WELL_FILLED;
        return Math.max(Math.max(byResources, (int) byExcess), now + 1);
    }
}
