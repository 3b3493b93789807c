package dev.cruddurc.deploy.aws;

import dev.cruddurc.deploy.running.AccountFacts;
import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.AccountLimit;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksResponse;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.servicequotas.model.ServiceQuota;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** What an account tells of itself, by the SDK. */
public record AwsAccountFacts(Clients clients) implements AccountFacts {
    @Override
    public Caller caller() throws ServiceFault {
        try (StsClient client = clients.make(StsClient.builder())) {
            GetCallerIdentityResponse answer = Faults.answer(client::getCallerIdentity);
            if (answer.account() == null) {
                throw new ServiceFault(ServiceFault.Kind.UNREADABLE, "an answer without an account");
            }
            return new Caller(answer.account(), String.valueOf(answer.arn()));
        }
    }

    @Override
    public Optional<Integer> stackLimit() throws ServiceFault {
        try (CloudFormationClient client = clients.make(CloudFormationClient.builder())) {
            return Faults.answer(() -> client.describeAccountLimits(request -> {})).accountLimits().stream()
                    .filter(limit -> "StackLimit".equals(limit.name()))
                    .map(AccountLimit::value)
                    .findFirst();
        }
    }

    @Override
    public int stacks() throws ServiceFault {
        int count = 0;
        try (CloudFormationClient client = clients.make(CloudFormationClient.builder())) {
            Optional<String> next = Optional.empty();
            do {
                String token = next.orElse(null);
                DescribeStacksResponse page =
                        Faults.answer(() -> client.describeStacks(request -> request.nextToken(token)));
                count += page.stacks().size();
                next = Optional.ofNullable(page.nextToken()).filter(text -> !text.isEmpty());
            } while (next.isPresent());
        }
        return count;
    }

    /** Found by name, since codes of quotas are opaque. */
    @Override
    public Optional<Integer> fargateVcpus() throws ServiceFault {
        try (ServiceQuotasClient client = clients.make(ServiceQuotasClient.builder())) {
            return Faults.answer(() -> client.listServiceQuotas(request -> request.serviceCode("fargate")))
                    .quotas()
                    .stream()
                    .filter(quota -> quota.quotaName() != null
                            && quota.quotaName().contains("On-Demand vCPU")
                            && quota.value() != null)
                    .map(ServiceQuota::value)
                    .map(Double::intValue)
                    .findFirst();
        }
    }
}
