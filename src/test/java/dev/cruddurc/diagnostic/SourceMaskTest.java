package dev.cruddurc.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceMaskTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "URL: postgres://u:hunter2@db/x => URL: postgres://u:*******@db/x",
                "A: http://a:b@c and http://d:e@f => A: http://a:*@c and http://d:*@f",
                "DB_PASSWORD: 'a b' => DB_PASSWORD: '* *'",
                "db-password: pässwörd😀 # c => db-password: ********* * *",
                "{API_TOKEN: abc, B: c} => {API_TOKEN: ***, B: c}",
                "\"API_TOKEN\": \"abc\", \"B\": 1 => \"API_TOKEN\": \"***\", \"B\": 1",
                "secrets: [DB_PASSWORD] => secrets: [DB_PASSWORD]",
                "DB_PASSWORD: {parameter: /a/b} => DB_PASSWORD: {parameter: /a/b}",
                "DB_PASSWORD: arn:aws:secretsmanager:x => DB_PASSWORD: arn:aws:secretsmanager:x",
                "DB_PASSWORD: ${self.port} => DB_PASSWORD: ${self.port}",
                "image: public.ecr.aws/nginx/nginx:1.27 => image: public.ecr.aws/nginx/nginx:1.27"
            })
    void oneLine(String line, String masked) {
        assertEquals(masked, line(line, 1));
    }

    @Test
    void aKeyInAWordOnItsOwn() {
        assertEquals("X: ********************", line("X: AKIA" + "IOSFODNN7EXAMPLE", 1));
        assertEquals("AWS_SECRET: " + "*".repeat(40), line("AWS_SECRET: " + "aB3/".repeat(10), 1));
        assertEquals("COMMIT: " + "aB3/".repeat(10), line("COMMIT: " + "aB3/".repeat(10), 1));
    }

    @Test
    void aPrivateKeyToItsEnd() {
        String source = "a: |\n  -----BEGIN PRIVATE KEY-----\n  MIIE\n  x\n  -----END PRIVATE KEY-----\nb: c\n";
        assertEquals("  ****", line(source, 3));
        assertEquals("a: |", line(source, 1));
        assertEquals("b: c", line(source, 6));
    }

    @Test
    void whatContinuesBelowANameOfASecret() {
        String source = "DB_PASSWORD: |\n  hunter2\nTOKEN:\n  abc\nservices:\n  web: x\n";
        assertEquals("  *******", line(source, 2));
        assertEquals("  ***", line(source, 4));
        assertEquals("  web: x", line(source, 6));
    }

    private static String line(String source, int number) {
        return SourceMask.line(SourceFile.of("f", source), number, 0).text();
    }
}
