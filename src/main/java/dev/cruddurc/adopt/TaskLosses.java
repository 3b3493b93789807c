package dev.cruddurc.adopt;

import dev.cruddurc.adopt.read.ContainerPart;
import dev.cruddurc.adopt.read.TaskFile;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.diagnostic.Quoted;
import java.util.Optional;

/** What a task and its service say that is another in the result, whoever runs it. */
record TaskLosses(Joining joined, Part part, Losses losses) {
    void add() {
        TaskFile task = part.task();
        names(task);
        task.network()
                .filter(mode -> !mode.value().equals("awsvpc"))
                .ifPresent(mode -> losses.add(
                        mode.span(),
                        "the network mode " + Quoted.of(mode.value()) + ": tasks on Fargate have `awsvpc` only"));
        task.compatibilities().stream()
                .filter(word -> !word.value().equals("FARGATE"))
                .forEach(word -> losses.add(word.span(), Quoted.of(word.value()) + ": tasks run on Fargate"));
        role(task.executionRole(), "the execution role");
        role(task.taskRole(), "the task role");
        if (!part.main().essential()) {
            losses.add(
                    part.main()
                            .item()
                            .text("essential")
                            .map(Located::span)
                            .orElse(part.main().name().span()),
                    "`essential: false`: the container of the service itself is always essential");
        }
    }

    private void names(TaskFile task) {
        ContainerPart main = part.main();
        if (!main.name().value().equals(part.name())) {
            losses.add(main.name().span(), "the container's name: it is that of the service");
        }
        if (!task.family().value().equals(joined.app() + "-" + part.name())) {
            losses.add(task.family().span(), "the family's name: it is made of system and service");
        }
        part.service().ifPresent(service -> {
            service.taskDefinition()
                    .filter(said -> service.family()
                            .filter(task.family().value()::equals)
                            .isEmpty())
                    .ifPresent(said -> losses.add(
                            said.span(),
                            "the task definition " + Quoted.of(said.value()) + ": the one called like the service is"));
            if (!service.name().value().equals(part.name())) {
                losses.add(service.name().span(), "the service's name: it is written `" + part.name() + "`");
            }
        });
    }

    private void role(Optional<Located<String>> role, String which) {
        role.ifPresent(said -> losses.add(said.span(), which + ": the service gets one of its own"));
    }
}
