package dev.cruddurc.deploy.aws;

import dev.cruddurc.deploy.BackendMarks;
import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.CertificateSummary;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ClusterField;

/** What is there under the names of a system, with its tags. Of a zone or a certificate there may be several. */
record AwsTags(Clients clients) {
    List<Tagged> repositories(String name) throws ServiceFault {
        try (EcrClient client = clients.make(EcrClient.builder())) {
            Optional<String> arn = Faults.answer(
                            () -> client.describeRepositories(request -> request.repositoryNames(name)))
                    .repositories()
                    .stream()
                    .map(found -> found.repositoryArn())
                    .findFirst();
            if (arn.isEmpty()) {
                return List.of();
            }
            Map<String, String> tags = new TreeMap<>();
            Faults.answer(() -> client.listTagsForResource(request -> request.resourceArn(arn.get())))
                    .tags()
                    .forEach(tag -> tags.put(tag.key(), String.valueOf(tag.value())));
            return List.of(new Tagged(
                    "repository " + name,
                    arn.get(),
                    tags,
                    "aws ecr untag-resource --resource-arn " + arn.get() + " --tag-keys " + BackendMarks.TAG));
        } catch (ServiceFault fault) {
            AwsEstate.passOver(fault, "RepositoryNotFoundException");
            return List.of();
        }
    }

    List<Tagged> clusters(String name) throws ServiceFault {
        List<Tagged> clusters = new ArrayList<>();
        try (EcsClient client = clients.make(EcsClient.builder())) {
            for (Cluster cluster : Faults.answer(() -> client.describeClusters(
                            request -> request.clusters(name).include(ClusterField.TAGS)))
                    .clusters()) {
                if ("ACTIVE".equals(cluster.status())) {
                    Map<String, String> tags = new TreeMap<>();
                    cluster.tags().forEach(tag -> tags.put(tag.key(), String.valueOf(tag.value())));
                    clusters.add(new Tagged(
                            "cluster " + name,
                            String.valueOf(cluster.clusterArn()),
                            tags,
                            "aws ecs untag-resource --resource-arn " + cluster.clusterArn() + " --tag-keys "
                                    + BackendMarks.TAG));
                }
            }
        }
        return clusters;
    }

    List<Tagged> logGroups(String name) throws ServiceFault {
        List<Tagged> groups = new ArrayList<>();
        try (CloudWatchLogsClient client = clients.make(CloudWatchLogsClient.builder())) {
            for (LogGroup group : Faults.answer(
                            () -> client.describeLogGroups(request -> request.logGroupNamePrefix(name)))
                    .logGroups()) {
                if (name.equals(group.logGroupName())) {
                    // The other form of it ends in a star, which calls about tags do not take.
                    String arn = String.valueOf(group.arn()).replaceAll(":\\*$", "");
                    Map<String, String> tags = new TreeMap<>(
                            Faults.answer(() -> client.listTagsForResource(request -> request.resourceArn(arn)))
                                    .tags());
                    groups.add(new Tagged(
                            "log group " + name,
                            arn,
                            tags,
                            "aws logs untag-resource --resource-arn " + arn + " --tag-keys " + BackendMarks.TAG));
                }
            }
        }
        return groups;
    }

    List<Tagged> zones(String domain) throws ServiceFault {
        List<Tagged> zones = new ArrayList<>();
        for (Map.Entry<String, Map<String, String>> zone :
                new AwsZones(clients).tags(domain).entrySet()) {
            zones.add(new Tagged(
                    "zone " + domain + " (" + zone.getKey() + ")",
                    zone.getKey(),
                    zone.getValue(),
                    "aws route53 change-tags-for-resource --resource-type hostedzone --resource-id " + zone.getKey()
                            + " --remove-tag-keys " + BackendMarks.TAG));
        }
        return zones;
    }

    List<Tagged> certificates(String domain) throws ServiceFault {
        List<Tagged> certificates = new ArrayList<>();
        try (AcmClient client = clients.make(AcmClient.builder())) {
            for (CertificateSummary certificate : new AwsCertificates(clients).all()) {
                if (domain.equals(certificate.domainName())) {
                    String arn = certificate.certificateArn();
                    Map<String, String> tags = new TreeMap<>();
                    Faults.answer(() -> client.listTagsForCertificate(request -> request.certificateArn(arn)))
                            .tags()
                            .forEach(tag -> tags.put(tag.key(), String.valueOf(tag.value())));
                    certificates.add(new Tagged(
                            "certificate of " + domain,
                            arn,
                            tags,
                            "aws acm remove-tags-from-certificate --certificate-arn " + arn + " --tags Key="
                                    + BackendMarks.TAG));
                }
            }
        }
        return certificates;
    }
}
