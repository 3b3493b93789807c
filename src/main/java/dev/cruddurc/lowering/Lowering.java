package dev.cruddurc.lowering;

import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.model.Deployment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns what the file says into what will exist. */
public final class Lowering {
    /** The order is that of the story: what is shared first, then what each service adds. No pass reads another's resources. */
    private static final List<Pass> PASSES = List.of(
            new DeclareRepositories(),
            new DeclareZones(),
            new RequestCertificates(),
            new LayOutNetwork(),
            new DeclareEndpoints(),
            new DeclareCluster(),
            new DeclareParameters(),
            new DeclareLogGroups(),
            new DeriveExecutionRoles(),
            new DeriveTaskRoles(),
            new DeclareLoadBalancer(),
            new RouteTraffic(),
            new PointNames(),
            new OpenWays(),
            new DefineTasks(),
            new RunServices(),
            new ScaleServices(),
            new SampleTraces());

    private Lowering() {}

    /**
     * The model of a system. Faults that only show here, such as two routes that are one, go to the diagnostics; the model is then
     * not to be used.
     */
    public static Deployment lower(SystemDefinition system, Diagnostics diagnostics) {
        return lower(system, diagnostics, new TreeMap<>());
    }

    /**
     * The same with images by digest.
     *
     * @param digests of pushed images, by {@code repository:tag}
     */
    public static Deployment lower(SystemDefinition system, Diagnostics diagnostics, Map<String, String> digests) {
        Draft draft = new Draft(system, diagnostics, digests);
        for (Pass pass : PASSES) {
            pass.lower(draft);
        }
        return draft.deployment();
    }
}
