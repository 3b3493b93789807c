package dev.cruddurc.deploy.aws;

import dev.cruddurc.deploy.estate.Estate;
import dev.cruddurc.deploy.estate.ZoneRecord;
import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.acm.model.CertificateSummary;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;

/** Repositories, zones and certificates by the SDK. */
public record AwsEstate(Clients clients) implements Estate {
    /** What one call of BatchDeleteImage takes (API reference of ECR). */
    private static final int IMAGES_A_CALL = 100;

    @Override
    public Optional<List<String>> images(String repository) throws ServiceFault {
        try (EcrClient client = clients.make(EcrClient.builder())) {
            List<String> names = new ArrayList<>();
            for (ImageIdentifier image : identifiers(client, repository)) {
                names.add(image.imageTag() != null ? image.imageTag() : String.valueOf(image.imageDigest()));
            }
            return Optional.of(names);
        } catch (ServiceFault fault) {
            if (fault.getMessage().startsWith("RepositoryNotFoundException")) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    private static List<ImageIdentifier> identifiers(EcrClient client, String repository) throws ServiceFault {
        return Faults.answer(
                () -> client.listImagesPaginator(request -> request.repositoryName(repository)).imageIds().stream()
                        .toList());
    }

    @Override
    public void removeImages(String repository) throws ServiceFault {
        try (EcrClient client = clients.make(EcrClient.builder())) {
            // An image goes with the last of its tags, and all of them with its digest.
            List<ImageIdentifier> digests = identifiers(client, repository).stream()
                    .map(image -> ImageIdentifier.builder()
                            .imageDigest(image.imageDigest())
                            .build())
                    .distinct()
                    .toList();
            for (int at = 0; at < digests.size(); at += IMAGES_A_CALL) {
                List<ImageIdentifier> some = digests.subList(at, Math.min(digests.size(), at + IMAGES_A_CALL));
                Faults.answer(() -> client.batchDeleteImage(
                        request -> request.repositoryName(repository).imageIds(some)));
            }
        } catch (ServiceFault fault) {
            passOver(fault, "RepositoryNotFoundException");
        }
    }

    @Override
    public void removeRepository(String repository) throws ServiceFault {
        try (EcrClient client = clients.make(EcrClient.builder())) {
            Faults.answer(() -> client.deleteRepository(request -> request.repositoryName(repository)));
        } catch (ServiceFault fault) {
            passOver(fault, "RepositoryNotFoundException");
        }
    }

    @Override
    public List<String> certificates(String name) throws ServiceFault {
        List<String> arns = new ArrayList<>();
        for (CertificateSummary certificate : new AwsCertificates(clients).all()) {
            List<String> names = new ArrayList<>(certificate.subjectAlternativeNameSummaries());
            names.add(String.valueOf(certificate.domainName()));
            if (names.contains(name) || names.contains("*." + name)) {
                arns.add(certificate.certificateArn());
            }
        }
        return arns;
    }

    @Override
    public Optional<String> zone(String domain) throws ServiceFault {
        return new AwsZones(clients).made(domain);
    }

    @Override
    public List<ZoneRecord> records(String zone) throws ServiceFault {
        return new AwsZones(clients).records(zone);
    }

    @Override
    public void removeRecord(String zone, ZoneRecord record) throws ServiceFault {
        new AwsZones(clients).remove(zone, record);
    }

    @Override
    public void removeZone(String zone) throws ServiceFault {
        new AwsZones(clients).remove(zone);
    }

    /** What is gone already need not be removed. */
    static void passOver(ServiceFault fault, String code) throws ServiceFault {
        if (!fault.getMessage().startsWith(code)) {
            throw fault;
        }
    }
}
