package dev.cruddurc.cli;

import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.deploy.Target;
import dev.cruddurc.deploy.cloudformation.Conduct;
import dev.cruddurc.deploy.cloudformation.StackTarget;
import dev.cruddurc.deploy.cloudformation.StageTemplate;
import dev.cruddurc.deploy.operation.Pace;
import dev.cruddurc.deploy.progress.Consent;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.terraform.ModuleTarget;
import dev.cruddurc.deploy.terraform.Program;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a command deploys with: stacks, or modules of Terraform. */
record Targets(Deploying deploying, List<Artifact> artifacts) {
    Target of(Conduct conduct, Consent consent, Pace pace) throws Stop {
        return deploying.flags().terraform() ? modules() : stacks(conduct, consent, pace);
    }

    private StackTarget stacks(Conduct conduct, Consent consent, Pace pace) throws Stop {
        Map<String, StageTemplate> templates = new TreeMap<>();
        texts("^cloudformation/|\\.template\\.json$")
                .forEach((stage, text) -> templates.put(stage, StageTemplate.of(text)));
        Provider provider = deploying.provider();
        return new StackTarget(
                deploying.deployment(),
                templates,
                deploying.workplace(pace),
                conduct.store(provider.store()),
                consent,
                provider.marks());
    }

    private ModuleTarget modules() throws Stop {
        Program program = Program.find(deploying.session().environment());
        Provider provider = deploying.provider();
        String account = provider.account();
        // From here on the program on this terminal hears an interruption itself, and is waited for.
        deploying.leaveInterruptionsToAChild();
        return new ModuleTarget(
                deploying.deployment(),
                account,
                texts("^terraform/|/main\\.tf\\.json$"),
                program,
                deploying.home().resolve(".cruddur/terraform"),
                provider.marks(),
                provider.report(),
                deploying.interrupt(),
                deploying.listener());
    }

    /** The artifacts by stage, whose name is what remains of their paths. */
    private Map<String, String> texts(String around) {
        Map<String, String> texts = new TreeMap<>();
        for (Artifact artifact : artifacts) {
            if (artifact.path().endsWith(".json")) {
                texts.put(artifact.path().replaceAll(around, ""), artifact.content());
            }
        }
        return texts;
    }
}
