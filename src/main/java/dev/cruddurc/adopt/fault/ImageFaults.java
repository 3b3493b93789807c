package dev.cruddurc.adopt.fault;

import dev.cruddurc.adopt.read.ContainerPart;
import dev.cruddurc.adopt.read.Project;
import dev.cruddurc.adopt.read.TaskFile;
import dev.cruddurc.diagnostic.Quoted;

/** F06: images that mean another one from day to day. In compose files, which run on one machine, they are usual. */
final class ImageFaults implements FaultCheck {
    @Override
    public void check(Project project, Findings findings) {
        for (TaskFile task : project.tasks()) {
            for (ContainerPart container : task.containers()) {
                String image = container.image().value();
                String last = image.substring(image.lastIndexOf('/') + 1);
                if (image.isEmpty() || last.contains("@")) {
                    continue;
                }
                String name = Quoted.of(container.name().value());
                if (!last.contains(":")) {
                    findings.advice("F06", container.image().span(), "the image of " + name + " has no tag or digest");
                } else if (last.endsWith(":latest")) {
                    findings.advice("F06", container.image().span(), "the image of " + name + " has the tag `latest`");
                }
            }
        }
    }
}
