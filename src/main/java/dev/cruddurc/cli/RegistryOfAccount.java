package dev.cruddurc.cli;

import dev.cruddurc.delivery.Registry;
import dev.cruddurc.deploy.aws.AwsImages;
import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.Optional;

/** The registry that images are brought to, which is that of the account that is deployed to. */
record RegistryOfAccount(AwsImages images) implements Registry<ServiceFault> {
    @Override
    public Optional<Remote> find(String repository, String tag) throws ServiceFault {
        return images.find(repository, tag).map(pushed -> new Remote(pushed.digest(), pushed.config()));
    }

    @Override
    public String password() throws ServiceFault {
        return images.password();
    }
}
