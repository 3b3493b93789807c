package dev.cruddurc.deploy.aws;

import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.CertificateSummary;
import software.amazon.awssdk.services.acm.model.KeyAlgorithm;
import software.amazon.awssdk.services.acm.model.ListCertificatesResponse;

/** The certificates of a region by the SDK. */
record AwsCertificates(Clients clients) {
    List<CertificateSummary> all() throws ServiceFault {
        List<CertificateSummary> all = new ArrayList<>();
        try (AcmClient client = clients.make(AcmClient.builder())) {
            Optional<String> next = Optional.empty();
            do {
                String token = next.orElse(null);
                // Unless asked, the service leaves out certificates whose keys are of newer kinds.
                ListCertificatesResponse page = Faults.answer(() -> client.listCertificates(request -> request.includes(
                                kinds -> kinds.keyTypes(new ArrayList<>(KeyAlgorithm.knownValues())))
                        .nextToken(token)));
                all.addAll(page.certificateSummaryList());
                next = Optional.ofNullable(page.nextToken()).filter(text -> !text.isEmpty());
            } while (next.isPresent());
        }
        return all;
    }
}
