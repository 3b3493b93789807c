package dev.cruddurc.deploy.running;

import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.tool.Tool;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at all that a deployment needs of this machine and of the account, and changes nothing. */
public final class Doctor {
    private static final int UNITS_PER_VCPU = 1_024;
    /** A deployment runs old and new tasks side by side, up to 200 per cent. */
    private static final int WHILE_DEPLOYING = 2;

    private final Subject subject;
    private final AccountFacts facts;
    private final Map<String, String> environment;
    private final Progress.Listener listener;
    private final List<String> wrong = new ArrayList<>();
    private Outcome outcome = Outcome.DONE;

    /**
     * What is to be deployed.
     *
     * @param account the one that the file is for, where it says so
     * @param stages how many stacks it becomes
     */
    public record Subject(
            String region,
            Optional<String> account,
            int stages,
            boolean terraform,
            boolean buildsImages,
            Collection<RunningService> services) {
        public Subject {
            services = List.copyOf(services);
        }
    }

    /** A look at a subject's needs. */
    public Doctor(Subject subject, AccountFacts facts, Map<String, String> environment, Progress.Listener listener) {
        this.subject = subject;
        this.facts = facts;
        this.environment = new LinkedHashMap<>(environment);
        this.listener = listener;
    }

    /** Looks, and tells. */
    public Outcome run() {
        tools();
        surroundings();
        if (credentials()) {
            quotas();
        }
        if (wrong.isEmpty()) {
            listener.on(new Progress.Closing(Outcome.DONE, "nothing stands in the way", List.of()));
            return Outcome.DONE;
        }
        String count = wrong.size() == 1 ? "1 thing stands" : wrong.size() + " things stand";
        listener.on(new Progress.Stopped(outcome, count + " in the way", wrong));
        return outcome;
    }

    private void tools() {
        if (subject.terraform()) {
            tool("terraform", true, "deploys with --target terraform");
        }
        if (subject.buildsImages()) {
            tool("docker", false, "builds and pushes images");
        }
        if (subject.services().stream().anyMatch(RunningService::exec)) {
            tool("aws", false, "opens shells, for cruddurc connect");
            tool("session-manager-plugin", false, "opens shells, for cruddurc connect");
        }
        subject.services().stream()
                .flatMap(service -> service.sessionKey().stream())
                .distinct()
                .forEach(key -> listener.on(new Progress.Note("note: " + Shell.keyDemand(key))));
    }

    private void tool(String name, boolean needed, String what) {
        Optional<Tool> found = Tool.find(name, environment);
        if (found.isPresent()) {
            ok(name + ": " + found.get().executable());
        } else if (needed) {
            wrong(Outcome.NOT_POSSIBLE, "there is no `" + name + "` on the PATH, which " + what);
        } else {
            listener.on(new Progress.Warning("there is no `" + name + "` on the PATH, which " + what));
        }
    }

    private void surroundings() {
        for (String variable : List.of("AWS_PROFILE", "AWS_ENDPOINT_URL")) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                ok(variable + " is " + value);
            }
        }
        String region = environment.getOrDefault("AWS_REGION", environment.getOrDefault("AWS_DEFAULT_REGION", ""));
        boolean differs = !region.isEmpty() && !region.equals(subject.region());
        ok("region " + subject.region() + (differs ? ", of the file; AWS_REGION (" + region + ") does not count" : ""));
    }

    private boolean credentials() {
        AccountFacts.Caller caller;
        try {
            caller = facts.caller();
        } catch (ServiceFault fault) {
            Outcome kind = fault.isPassing() ? Outcome.NOT_POSSIBLE : Outcome.CREDENTIALS;
            wrong(kind, "whose credentials these are cannot be told: " + fault.getMessage());
            return false;
        }
        ok("credentials of " + caller.arn() + ", account " + caller.account());
        if (subject.account().isPresent() && !subject.account().get().equals(caller.account())) {
            wrong(
                    Outcome.CREDENTIALS,
                    "the file is for account " + subject.account().get() + ", and the credentials are of "
                            + caller.account());
            return false;
        }
        return true;
    }

    private void quotas() {
        int units = subject.services().stream().mapToInt(RunningService::units).sum();
        int needed = (units * WHILE_DEPLOYING + UNITS_PER_VCPU - 1) / UNITS_PER_VCPU;
        quota("vCPU on Fargate", needed, facts::fargateVcpus);
        if (!subject.terraform()) {
            quota("stacks", subject.stages(), () -> {
                Optional<Integer> limit = facts.stackLimit();
                return limit.isPresent() ? Optional.of(limit.get() - facts.stacks()) : limit;
            });
        }
    }

    private interface Quota {
        Optional<Integer> read() throws ServiceFault;
    }

    private void quota(String what, int needed, Quota quota) {
        try {
            Optional<Integer> limit = quota.read();
            if (limit.isEmpty()) {
                listener.on(new Progress.Note("unknown: the quota of " + what));
            } else if (limit.get() < needed) {
                String text = what + ": " + needed + " needed at most, and " + limit.get() + " left of the quota";
                listener.on(new Progress.Warning(text));
            } else {
                ok(what + ": " + needed + " needed at most, of " + limit.get());
            }
        } catch (ServiceFault fault) {
            listener.on(new Progress.Note("unknown: the quota of " + what + " (" + fault.getMessage() + ")"));
        }
    }

    private void ok(String text) {
        listener.on(new Progress.Note("ok: " + text));
    }

    private void wrong(Outcome how, String text) {
        outcome = outcome == Outcome.CREDENTIALS ? outcome : how;
        wrong.add(text);
    }
}
