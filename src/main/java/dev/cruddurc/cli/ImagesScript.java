package dev.cruddurc.cli;

import dev.cruddurc.artifact.DocumentFault;
import dev.cruddurc.artifact.Documents;
import dev.cruddurc.delivery.DockerCommands;
import dev.cruddurc.delivery.ShellWords;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.model.DeliveredImage;
import dev.cruddurc.model.Deployment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The images as a script, which needs docker and the AWS CLI. Every text of the user is quoted before the template sees it. */
final class ImagesScript {
    private static final String TEMPLATE = "images.sh.ftl";

    private ImagesScript() {}

    static String of(Deployment deployment, List<DeliveredImage> images, String registry, List<SourceFile> own)
            throws Stop {
        DockerCommands docker = new DockerCommands(registry, false);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (DeliveredImage image : images) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("label", image.label());
            row.put("repository", ShellWords.word(image.repository()));
            row.put("tag", ShellWords.word(image.tag()));
            row.put("reference", ShellWords.word(docker.reference(image)));
            row.put("mutable", image.mutable());
            row.put("built", image.source() instanceof DeliveredImage.Build);
            row.put("commands", commands(docker, image));
            rows.add(row);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("app", deployment.naming().app());
        data.put("region", deployment.region());
        data.put("registry", registry);
        data.put("images", rows);
        try {
            return new Documents(own).render(TEMPLATE, data);
        } catch (DocumentFault wrong) {
            throw new Stop(
                    Outcome.NOT_POSSIBLE,
                    wrong.diagnostic().span() + ": " + wrong.diagnostic().message(),
                    "mend the template, or leave `--templates` out");
        }
    }

    private static List<String> commands(DockerCommands docker, DeliveredImage image) {
        List<String> lines = new ArrayList<>();
        if (image.source() instanceof DeliveredImage.Build build) {
            lines.add(ShellWords.of(docker.build(image, build)));
            lines.add(ShellWords.of(docker.push(image)));
        } else if (image.source() instanceof DeliveredImage.Copy copy) {
            docker.copy(image, copy).forEach(words -> lines.add(ShellWords.of(words)));
        }
        return lines;
    }
}
