package dev.cruddurc.deploy.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * Makes clients of the SDK, all alike. Credentials, profiles and {@code AWS_ENDPOINT_URL} are found by the SDK's own chain.
 *
 * @param endpoint another place to speak to, for tests
 */
public record Clients(String region, Optional<URI> endpoint) {
    /** With pauses between them these take about ten seconds; what is longer is waited out by ourselves. */
    private static final int ATTEMPTS = 5;

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(30);

    /** Clients for a region. */
    public static Clients of(String region) {
        return new Clients(region, Optional.empty());
    }

    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C make(B builder) {
        SdkHttpClient http = UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(READ)
                .build();
        endpoint.ifPresent(builder::endpointOverride);
        return builder.region(Region.of(region))
                .httpClient(http)
                .overrideConfiguration(options -> options.retryStrategy(strategy -> strategy.maxAttempts(ATTEMPTS)))
                .build();
    }
}
