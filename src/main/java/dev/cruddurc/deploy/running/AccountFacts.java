package dev.cruddurc.deploy.running;

import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.Optional;

/** What an account tells of itself. */
public interface AccountFacts {
    /** Whose credentials these are. */
    record Caller(String account, String arn) {}

    /** Whose credentials these are. */
    Caller caller() throws ServiceFault;

    /** How many stacks a region may hold; empty where the service does not say. */
    Optional<Integer> stackLimit() throws ServiceFault;

    /** How many stacks the region holds. */
    int stacks() throws ServiceFault;

    /** How many vCPU may run on Fargate at once; empty where the service does not say. */
    Optional<Integer> fargateVcpus() throws ServiceFault;
}
