package dev.cruddurc.cli;

import dev.cruddurc.deploy.BackendMarks;
import dev.cruddurc.deploy.TakenNames;
import dev.cruddurc.deploy.aws.AwsAccount;
import dev.cruddurc.deploy.aws.AwsAccountFacts;
import dev.cruddurc.deploy.aws.AwsCloudFormation;
import dev.cruddurc.deploy.aws.AwsEstate;
import dev.cruddurc.deploy.aws.AwsLogSource;
import dev.cruddurc.deploy.aws.AwsMarks;
import dev.cruddurc.deploy.aws.AwsNames;
import dev.cruddurc.deploy.aws.AwsSecretReader;
import dev.cruddurc.deploy.aws.AwsSecretStore;
import dev.cruddurc.deploy.aws.AwsServiceControl;
import dev.cruddurc.deploy.aws.AwsServiceReport;
import dev.cruddurc.deploy.aws.AwsTemplateStore;
import dev.cruddurc.deploy.aws.Clients;
import dev.cruddurc.deploy.cloudformation.TemplateStore;
import dev.cruddurc.deploy.estate.Estate;
import dev.cruddurc.deploy.gate.Gates;
import dev.cruddurc.deploy.gate.ImageDelivery;
import dev.cruddurc.deploy.gate.LiveGates;
import dev.cruddurc.deploy.gate.Needs;
import dev.cruddurc.deploy.operation.Refusals;
import dev.cruddurc.deploy.operation.ServiceReport;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.running.AccountFacts;
import dev.cruddurc.deploy.running.LogSource;
import dev.cruddurc.deploy.running.SecretReader;
import dev.cruddurc.deploy.running.SecretStore;
import dev.cruddurc.deploy.running.ServiceControl;
import dev.cruddurc.deploy.stack.CloudFormationService;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.model.Deployment;
import java.util.List;
import java.util.Optional;

/** The account that the credentials of this place belong to. */
final class AwsProvider implements Provider {
    private final Deployment deployment;
    private final Clients clients;
    private Optional<String> account = Optional.empty();

    AwsProvider(Deployment deployment) {
        this.deployment = deployment;
        this.clients = Clients.of(deployment.region());
    }

    @Override
    public String account() throws Stop {
        if (account.isEmpty()) {
            account = Optional.of(ask());
        }
        return account.get();
    }

    private String ask() throws Stop {
        String found;
        try {
            found = new AwsAccount(clients).id();
        } catch (ServiceFault fault) {
            throw Refusals.of(fault, "asking whose credentials these are");
        }
        if (deployment.account().isPresent() && !deployment.account().get().equals(found)) {
            throw new Stop(
                    Outcome.CREDENTIALS,
                    "the credentials are of account " + found + ", and the file is for "
                            + deployment.account().get(),
                    "nothing was changed; choose another profile (AWS_PROFILE), or change `account` in the file");
        }
        return found;
    }

    @Override
    public CloudFormationService service(List<String> failing) {
        return new AwsCloudFormation(clients);
    }

    @Override
    public ServiceReport report() {
        return new AwsServiceReport(clients);
    }

    @Override
    public Optional<TemplateStore> store() throws Stop {
        Optional<String> bucket = deployment.bucket();
        return bucket.isEmpty()
                ? Optional.empty()
                : Optional.of(new AwsTemplateStore(clients, bucket.get(), account()));
    }

    @Override
    public BackendMarks marks() throws Stop {
        return new AwsMarks(clients, deployment, account());
    }

    @Override
    public TakenNames names() throws Stop {
        return new AwsNames(clients, new Needs(deployment, account()));
    }

    @Override
    public Estate estate() {
        return new AwsEstate(clients);
    }

    @Override
    public SecretStore secrets() {
        return new AwsSecretStore(clients);
    }

    @Override
    public SecretReader secretReader() {
        return new AwsSecretReader(clients);
    }

    @Override
    public ServiceControl services() {
        return new AwsServiceControl(clients);
    }

    @Override
    public LogSource logs() {
        return new AwsLogSource(clients);
    }

    @Override
    public AccountFacts facts() {
        return new AwsAccountFacts(clients);
    }

    @Override
    public Gates gates(ImageDelivery delivery) throws Stop {
        return new LiveGates(new Needs(deployment, account()), new AwsAccount(clients), delivery);
    }
}
