package dev.cruddurc.deploy.running;

import java.util.List;
import java.util.Optional;

/**
 * A service as it is found in the account.
 *
 * @param name as the file and the cluster call it
 * @param containers of its task, its own first
 * @param readOnly those of them whose root file system is read-only
 * @param logGroups where they write to
 * @param exec whether shells are allowed in it
 * @param sessionKey the ARN of the key that encrypts them, where the system has one
 * @param units CPU units that all of its tasks take together, 1,024 a vCPU
 */
public record RunningService(
        String name,
        String cluster,
        List<String> containers,
        List<String> readOnly,
        List<String> logGroups,
        boolean exec,
        Optional<String> sessionKey,
        int units) {
    public RunningService {
        containers = List.copyOf(containers);
        readOnly = List.copyOf(readOnly);
        logGroups = List.copyOf(logGroups);
    }
}
