package dev.cruddurc;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.artifact.DocumentFault;
import dev.cruddurc.artifact.Documents;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.language.SystemDefinition.Acceptance;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.review.Accepted;
import dev.cruddurc.review.Review;
import dev.cruddurc.review.architecture.Architecture;
import dev.cruddurc.review.policy.DeployPolicy;
import dev.cruddurc.review.source.SourceMap;
import dev.cruddurc.review.source.Spelling;
import java.util.ArrayList;
import java.util.List;

/** The way from a compilation to the documents of its review: a class of its own, so that a plain compile loads none of it. */
final class ReviewDocuments {
    private ReviewDocuments() {}

    /** The documents; none where a template is wrong, which the diagnostics then say. */
    static List<Artifact> of(
            Deployment deployment, SystemDefinition system, List<SourceFile> templates, Diagnostics diagnostics) {
        try {
            Documents documents = new Documents(templates);
            List<Artifact> artifacts = new ArrayList<>();
            List<Spelling> spellings = SourceIndex.of(deployment).spellings();
            DeployPolicy policy = DeployPolicy.of(deployment, spellings);
            artifacts.add(Architecture.svg(deployment, documents));
            artifacts.addAll(Review.of(
                    deployment,
                    system.accept().stream().map(ReviewDocuments::accepted).toList(),
                    Architecture.mermaid(deployment),
                    policy,
                    documents));
            artifacts.addAll(policy.artifacts());
            artifacts.add(SourceMap.of(spellings));
            return artifacts;
        } catch (DocumentFault fault) {
            diagnostics.add(fault.diagnostic());
            return List.of();
        }
    }

    private static Accepted accepted(Acceptance acceptance) {
        String code = acceptance.code().value();
        String title = "";
        for (Code known : Code.values()) {
            title = known.id().equals(code) ? known.title() : title;
        }
        return new Accepted(
                code,
                title,
                acceptance.reason(),
                acceptance.service(),
                acceptance.code().span());
    }
}
