package dev.cruddurc.adopt;

import dev.cruddurc.adopt.fault.Findings;
import dev.cruddurc.adopt.read.ComposeFile;
import dev.cruddurc.adopt.read.Item;
import dev.cruddurc.adopt.read.Project;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.diagnostic.NearestName;
import dev.cruddurc.diagnostic.Quoted;
import dev.cruddurc.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** Keys that nothing has read: misspelt ones, which AWS would refuse, and those that have no place in the language. */
final class Leftovers {
    /** Keys of task definitions and services (ECS API, RegisterTaskDefinition and CreateService) that are read or known to be lost. */
    private static final List<String> KNOWN = List.of(
            "containerDefinitions",
            "cpu",
            "memory",
            "memoryReservation",
            "family",
            "networkMode",
            "executionRoleArn",
            "taskRoleArn",
            "requiresCompatibilities",
            "runtimePlatform",
            "cpuArchitecture",
            "operatingSystemFamily",
            "ephemeralStorage",
            "sizeInGiB",
            "volumes",
            "placementConstraints",
            "proxyConfiguration",
            "inferenceAccelerators",
            "pidMode",
            "ipcMode",
            "tags",
            "enableFaultInjection",
            "name",
            "image",
            "essential",
            "command",
            "entryPoint",
            "environment",
            "environmentFiles",
            "secrets",
            "portMappings",
            "mountPoints",
            "volumesFrom",
            "linuxParameters",
            "capabilities",
            "dependsOn",
            "startTimeout",
            "stopTimeout",
            "hostname",
            "user",
            "workingDirectory",
            "disableNetworking",
            "privileged",
            "readonlyRootFilesystem",
            "dnsServers",
            "dnsSearchDomains",
            "extraHosts",
            "dockerSecurityOptions",
            "interactive",
            "pseudoTerminal",
            "dockerLabels",
            "ulimits",
            "logConfiguration",
            "healthCheck",
            "systemControls",
            "resourceRequirements",
            "firelensConfiguration",
            "repositoryCredentials",
            "restartPolicy",
            "versionConsistency",
            "links",
            "credentialSpecs",
            "appProtocol",
            "containerPort",
            "containerPortRange",
            "protocol");

    private Leftovers() {}

    static void add(Project project, Findings findings, Losses losses) {
        project.tasks().forEach(task -> {
            for (Located<String> key : task.item().unread()) {
                String name = key.value().substring(key.value().lastIndexOf('.') + 1);
                boolean options =
                        key.value().contains("options.") || key.value().contains("tags.");
                Optional<String> meant =
                        KNOWN.contains(name) || options ? Optional.empty() : NearestName.of(name, KNOWN);
                if (meant.isPresent()) {
                    findings.error(
                            "F17",
                            key.span(),
                            "there is no key " + Quoted.of(name) + "; probably `" + meant.get() + "`");
                }
                losses.add(key.span(), Quoted.of(key.value()));
            }
        });
        project.wrappers().forEach(wrapper -> keys(wrapper, losses));
        project.services().forEach(service -> keys(service.item(), losses));
        project.policies().forEach(policy -> keys(policy.item(), losses));
        project.samplings().forEach(sampling -> keys(sampling.item(), losses));
        project.unknown().forEach(item -> losses.add(start(item), "the file, which is none that is known here"));
        List<ComposeFile> composes = project.composes();
        for (ComposeFile compose : composes) {
            if (compose.equals(composes.get(0))) {
                keys(compose.item(), losses);
            } else {
                losses.add(
                        start(compose.item()),
                        "the compose file, since `" + composes.get(0).file() + "` counts");
            }
        }
    }

    private static Span start(Item item) {
        return Span.startOf(item.span().file());
    }

    private static void keys(Item item, Losses losses) {
        item.unread().forEach(key -> losses.add(key.span(), Quoted.of(key.value())));
    }
}
