package dev.cruddurc.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretShapeTest {
    /** Put together here, so that no scanner takes this file for a leak. */
    private static final String ACCESS_KEY = "AKIA" + "IOSFODNN7EXAMPLE";

    private static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG/" + "bPxRfiCYEXAMPLEKEY";

    @Test
    void awsKeysAreCertain() {
        assertEquals(Optional.of(SecretShape.AWS_ACCESS_KEY_ID), SecretShape.of("X", ACCESS_KEY));
        assertEquals(Optional.of(SecretShape.AWS_ACCESS_KEY_ID), SecretShape.of("X", "ASIA" + "IOSFODNN7EXAMPLE"));
        assertEquals(Optional.of(SecretShape.AWS_ACCESS_KEY_ID), SecretShape.of("X", "key=" + ACCESS_KEY + ";"));
        assertEquals(Optional.of(SecretShape.AWS_SECRET_ACCESS_KEY), SecretShape.of("AWS_SECRET", SECRET_KEY));
        assertTrue(SecretShape.AWS_ACCESS_KEY_ID.isCertain());
    }

    @Test
    void fortyCharactersAreASecretOnlyByName() {
        assertEquals(Optional.empty(), SecretShape.of("COMMIT", SECRET_KEY));
        assertEquals(Optional.of(SecretShape.AWS_SECRET_ACCESS_KEY), SecretShape.of("my_secret", SECRET_KEY));
    }

    @Test
    void keysTokensAndPasswordsAreRecognised() {
        assertEquals(
                Optional.of(SecretShape.PRIVATE_KEY),
                SecretShape.of("K", "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----\n"));
        assertEquals(
                Optional.of(SecretShape.JSON_WEB_TOKEN),
                SecretShape.of("T", "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxMjM0In0" + ".c2lnbmF0dXJl"));
        assertEquals(Optional.of(SecretShape.PROVIDER_TOKEN), SecretShape.of("G", "ghp_" + "a".repeat(36)));
        assertEquals(Optional.of(SecretShape.URL_PASSWORD), SecretShape.of("U", "postgres://user:hunter2@db:5432/app"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.honeycomb.io",
        "http://localhost:8000/@x",
        "postgres://db:5432/app",
        "postgres://user@db/app",
        "postgres://user:${password}@db/app",
        "user:password",
        "ap-south-1_EXAMPLE01",
        "exampleclientid00000000001",
        "AKIA",
        "arn:aws:iam::111122223333:role/x",
        "eyJhbGciOiJIUzI1NiJ9",
        "public.ecr.aws/nginx/nginx:1.27",
        "-----BEGIN CERTIFICATE-----"
    })
    void harmlessTextIsNot(String text) {
        assertEquals(Optional.empty(), SecretShape.of("SOME_NAME", text));
    }
}
