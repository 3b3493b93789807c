package dev.cruddurc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.config.SourceFolder;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.SourceFile;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ImagesLockTest {
    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);
    private static final String YAML = """
            app: shop
            region: eu-west-1
            services:
              api: {image: {build: ./api, tag: TAG}, port: 8080}
            """;

    @Test
    void aTagThatIsLockedIsNamedByItsDigest() {
        String lock = new ImagesLock(new TreeMap<>()).with(pins()).text();

        assertTrue(compiled("v1", lock).contains("/shop/api@" + DIGEST));
        assertTrue(compiled("v2", lock).contains("/shop/api:v2"));
        assertFalse(compiled("v2", lock).contains(DIGEST));
    }

    @Test
    void whatIsWrittenIsRead() {
        ImagesLock lock = new ImagesLock(pins());

        assertEquals(Optional.of(lock), ImagesLock.read(lock.text()));
    }

    @Test
    void aLockThatIsNoneIsAnError() {
        for (String text : List.of("", "{}", "{\"images\": []}", "{\"images\": {\"shop/api:v1\": \"latest\"}}")) {
            Compilation compilation = compile("v1", text);
            assertTrue(compilation.hasErrors(), text);
            assertEquals(
                    List.of(Code.FILE_NOT_READABLE),
                    compilation.diagnostics().stream()
                            .map(one -> one.code())
                            .filter(code -> code == Code.FILE_NOT_READABLE)
                            .toList());
        }
    }

    private static Map<String, String> pins() {
        Map<String, String> pins = new TreeMap<>();
        pins.put("shop/api:v1", DIGEST);
        return pins;
    }

    private static String compiled(String tag, String lock) {
        return compile(tag, lock).artifacts().toString();
    }

    private static Compilation compile(String tag, String lock) {
        SourceFolder folder = new SourceFolder() {
            @Override
            public Kind kind(String path) {
                return Kind.UNKNOWN;
            }

            @Override
            public Optional<String> text(String path) {
                return path.equals(ImagesLock.FILE) ? Optional.of(lock) : Optional.empty();
            }
        };
        return new Compiler()
                .in(Optional.of(folder))
                .compile(
                        SourceFile.of("cruddur.yaml", YAML.replace("TAG", tag)),
                        Optional.empty(),
                        EnumSet.of(Target.CLOUDFORMATION, Target.TERRAFORM));
    }
}
