package dev.cruddurc.deploy.running;

import dev.cruddurc.deploy.operation.Refusals;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.tool.Tool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A shell in a running task, by ECS Exec. Its protocol is that of the session manager, which only AWS's own programs speak.
 *
 * @param container the one of the task that it is opened in
 * @param command what is run there: one argument, which the agent takes apart, and never this machine's shell
 */
public record Shell(RunningService service, String region, String container, String command) {
    /** Refuses what the file does not allow, or what has no such container. */
    public void check() throws Stop {
        if (!service.exec()) {
            throw new Stop(
                    Outcome.NOT_POSSIBLE,
                    "service " + service.name() + " takes no shells",
                    "to allow them, write `exec: true` at the service, and run: cruddurc apply");
        }
        if (!service.containers().contains(container)) {
            throw new Stop(
                    Outcome.NOT_POSSIBLE,
                    "service " + service.name() + " has no container " + container,
                    "it has " + String.join(", ", service.containers()));
        }
    }

    /** The arguments for the program {@code aws}. */
    public List<String> arguments(String task) {
        return List.of(
                "ecs",
                "execute-command",
                "--region",
                region,
                "--cluster",
                service.cluster(),
                "--task",
                task,
                "--container",
                container,
                "--interactive",
                "--command",
                command);
    }

    /** The program {@code aws}, where it and its plugin are there. */
    public static Tool program(Map<String, String> environment) throws Stop {
        Tool aws = Tool.require(
                "aws",
                environment,
                "a shell in a task needs the AWS CLI:",
                "https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html");
        Tool.require(
                "session-manager-plugin",
                environment,
                "a shell in a task needs the plugin of the AWS CLI for sessions:",
                "https://docs.aws.amazon.com/systems-manager/latest/userguide/"
                        + "session-manager-working-with-install-plugin.html");
        return aws;
    }

    /** What a key of one's own asks of whoever opens a session. Source: Amazon ECS developer guide, "ECS Exec". */
    public static String keyDemand(String key) {
        return "shell sessions are encrypted with " + key + ": whoever opens one needs kms:GenerateDataKey on it";
    }

    /**
     * What may keep a session from opening though the file allows it. Source: Amazon ECS developer guide, "ECS Exec".
     */
    public List<String> obstacles() {
        List<String> obstacles = new ArrayList<>();
        service.sessionKey().map(Shell::keyDemand).ifPresent(obstacles::add);
        if (service.readOnly().contains(container)) {
            obstacles.add("the root file system of container " + container
                    + " is read-only, where the agent of sessions cannot write: cruddurc explain CRD520");
        }
        return obstacles;
    }

    /** Opens it on this terminal, and comes back when it is closed. */
    public Outcome open(ServiceControl control, Tool aws) throws Stop {
        try {
            String task = control.task(service)
                    .orElseThrow(() -> new Stop(
                            Outcome.NOT_POSSIBLE,
                            "no task of service " + service.name() + " runs that takes shells",
                            "to see why: cruddurc status",
                            "tasks that were started before `exec: true` take none: cruddurc restart "
                                    + service.name()));
            int exit = aws.process(arguments(task)).inheritIO().start().waitFor();
            if (exit != 0) {
                throw new Stop(
                        Outcome.FAILED,
                        "the session ended with exit code " + exit,
                        obstacles().toArray(String[]::new));
            }
            return Outcome.DONE;
        } catch (ServiceFault fault) {
            throw Refusals.of(fault, "looking for a task of " + service.name());
        } catch (IOException failed) {
            throw new Stop(Outcome.NOT_POSSIBLE, "aws cannot be started", String.valueOf(failed.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Stop(Outcome.INTERRUPTED, "interrupted");
        }
    }
}
