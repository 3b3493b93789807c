package dev.cruddurc.config.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InvalidSchemaException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences, on a small schema of every kind of place. */
class SchemaCheckTest {
    private static final SchemaCheck CHECK = new SchemaCheck(LanguageSchema.of("""
                    {
                      "type": "object",
                      "properties": {
                        "app": {"type": "string", "pattern": "^[a-z]+$", "maxLength": 8, "examples": ["hello"]},
                        "port": {"$ref": "#/$defs/port"},
                        "rate": {"type": ["number", "null"], "minimum": 0, "maximum": 1},
                        "mode": {"enum": ["off", "on", "enhanced", null]},
                        "days": {"type": ["integer", "string"], "if": {"type": "integer"}, "then": {"enum": [1, 7, 30, 60, 90, 180, 365]}},
                        "flag": {"type": ["boolean", "null"]},
                        "account": {"type": ["string", "integer"], "pattern": "^[0-9]{12}$"},
                        "text": {"type": ["string", "number", "boolean", "null"], "minLength": 1},
                        "uses": {"type": ["array", "null"], "items": {"type": "string"}, "uniqueItems": true, "minItems": 1, "maxItems": 3},
                        "route": {"type": ["string", "object", "array", "null"], "properties": {"host": {"type": "string"}}, "additionalProperties": false, "items": {"type": ["string", "object"], "required": ["host"]}},
                        "services": {
                          "$ref": "#/$defs/services",
                          "minProperties": 1,
                          "additionalProperties": {"required": ["image"]}
                        },
                        "environments": {"type": ["object", "null"], "additionalProperties": {"type": ["object", "null"], "properties": {"port": {"$ref": "#/$defs/port"}, "services": {"$ref": "#/$defs/services"}}, "additionalProperties": false}}
                      },
                      "required": ["app"],
                      "additionalProperties": false,
                      "$defs": {
                        "port": {"type": ["integer", "string", "null"], "pattern": "^(0|[1-9][0-9]*)$", "minimum": 1, "maximum": 65535},
                        "name": {"type": "string", "pattern": "^[a-z]+$", "maxLength": 8},
                        "services": {
                          "type": ["object", "null"],
                          "propertyNames": {"$ref": "#/$defs/name"},
                          "additionalProperties": {
                            "type": ["object", "null"],
                            "properties": {
                              "image": {"type": ["string", "null"], "examples": ["nginx:1.27"]},
                              "count": {"type": ["integer", "string", "null"], "pattern": "^(0|[1-9][0-9]*)$", "minimum": 0},
                              "env": {"type": ["object", "null"], "additionalProperties": {"type": ["string", "number", "boolean", "null"]}}
                            },
                            "additionalProperties": false
                          }
                        }
                      }
                    }
                    """));

    private static final String WHOLE = "CRD202 2:7 `port` takes a whole number, not ";
    private static final String CANONICAL = ", which is not a canonical decimal";

    @Test
    void whatFitsIsNotSpokenOf() {
        assertEquals(List.of(), check("""
                        app: hello
                        port: 80
                        rate: 0.1
                        mode: off
                        days: 7
                        flag: true
                        account: 012345678901
                        text: 1.10
                        uses: [a, b]
                        route: [x, {host: y}]
                        services: {web: {image: x, count: 2, env: {A: no, B: 010, C: true, D: ''}}}
                        environments: {prod: , stage: {port: , services: {web: {count: ~, env: {A: }}}}}
                        """).lines());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "04567 => CRD205 2:7 `port` is `04567`" + CANONICAL + " => write 4567",
                "0x11D7 => CRD205 2:7 `port` is `0x11D7`" + CANONICAL + " => write 4567",
                "0o10 => CRD205 2:7 `port` is `0o10`" + CANONICAL + " => write 8",
                "0b101 => CRD205 2:7 `port` is `0b101`" + CANONICAL + " => write 5",
                "4_567 => CRD205 2:7 `port` is `4_567`" + CANONICAL + " => write 4567",
                "+80 => CRD205 2:7 `port` is `+80`" + CANONICAL + " => write 80",
                "4567.0 => CRD205 2:7 `port` is `4567.0`" + CANONICAL + " => write 4567",
                "4.567e3 => CRD205 2:7 `port` is `4.567e3`" + CANONICAL + " => write 4567",
                "'04567' => CRD205 2:7 `port` is `04567`" + CANONICAL + " => write 4567",
                ".inf => CRD205 2:7 `port` is `.inf`" + CANONICAL + " => ''",
                ".nan => CRD205 2:7 `port` is `.nan`" + CANONICAL + " => ''",
                "1e999 => CRD205 2:7 `port` is `1e999`" + CANONICAL + " => ''",
                "1e999999999 => CRD205 2:7 `port` is `1e999999999`" + CANONICAL + " => ''",
                "0 => CRD204 2:7 `port` takes 1 to 65535, not `0` => ''",
                "-1 => CRD204 2:7 `port` takes 1 to 65535, not `-1` => ''",
                "65536 => CRD204 2:7 `port` takes 1 to 65535, not `65536` => ''",
                "\"65536\" => CRD204 2:7 `port` takes 1 to 65535, not `65536` => ''",
                "123456789012345678901234567890 => CRD204 2:7 `port` takes 1 to 65535, not `123456789012345678901234567890` => ''",
                "2.5 => " + WHOLE + "the number `2.5` => ''",
                "no => " + WHOLE + "the text `no` => ''",
                "22:22 => " + WHOLE + "the text `22:22` => ''",
                "\"4567; rm -rf /\" => " + WHOLE + "the text `4567; rm -rf /` => ''",
                "\"\" => " + WHOLE + "empty text => ''",
                "true => " + WHOLE + "`true` => ''",
                "[80] => " + WHOLE + "a list => ''",
                "{a: 80} => " + WHOLE + "a mapping => ''",
                "null => CRD202 2:7 `port` has no value => 'give it a whole number, or delete the key'"
            })
    void numbers(String text, String line, String help) {
        String quoted = text.startsWith("'") ? "\"" + text.substring(1, text.length() - 1) + "\"" : text;
        Checking checking = check("app: hello\nport: " + quoted + "\n");
        assertEquals(List.of(line), checking.lines());
        assertEquals(help, checking.help());
    }

    @Test
    void quotedDigitsAreTheSameNumber() {
        assertEquals(List.of(), check("app: hello\nport: '4567'\n").lines());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "rate: 1.5 => CRD204 2:7 `rate` takes 0 to 1, not `1.5`",
                "rate: 1e-1 => CRD205 2:7 `rate` is `1e-1`" + CANONICAL,
                "rate: .5 => CRD205 2:7 `rate` is `.5`" + CANONICAL,
                "rate: x => CRD202 2:7 `rate` takes a number, not the text `x`",
                "mode: of => CRD204 2:7 `mode` takes off, on or enhanced, not `of`",
                "mode: true => CRD204 2:7 `mode` takes off, on or enhanced, not `true`",
                "mode: [on] => CRD204 2:7 `mode` takes off, on or enhanced, not a list",
                "days: 10 => CRD204 2:7 `days` cannot be `10`",
                "flag: yes => CRD202 2:7 `flag` takes true or false, not the text `yes`",
                "flag: 1 => CRD202 2:7 `flag` takes true or false, not the number `1`",
                "flag: 'true' => CRD202 2:7 `flag` takes true or false, not the text `true`",
                "account: 123 => CRD204 2:10 `account` takes 12 digits, not `123`",
                "text: '' => CRD204 2:7 `text` is empty",
                "text: {a: b} => CRD202 2:7 `text` takes text, not a mapping",
                "uses: a => CRD202 2:7 `uses` takes a list, not the text `a`",
                "uses: [] => CRD204 2:7 `uses` takes at least 1 item, not 0",
                "uses: [a, b, c, d] => CRD204 2:7 `uses` takes at most 3 items, not 4",
                "uses: [a, b, a] => CRD204 2:14 `uses` holds `a` twice",
                "uses: [a, {b: c}] => CRD202 2:11 `uses[1]` takes text, not a mapping",
                "uses: [1] => CRD202 2:8 `uses[0]` takes text, not the number `1`",
                "route: 5 => CRD202 2:8 `route` takes text, a mapping or a list, not the number `5`",
                "route: [{}] => CRD203 2:9 `route[0]` lacks `host`",
                "services: => CRD202 2:1 `services` has no value",
                "services: [web] => CRD202 2:11 `services` takes a mapping, not a list",
                "services: {} => CRD204 2:11 `services` takes at least 1 key, not 0",
                "services: {web: } => CRD202 2:12 `services.web` has no value",
                "services: {web: x} => CRD202 2:17 `services.web` takes a mapping, not the text `x`",
                "services: {web: {}} => CRD203 2:12 `services.web` lacks `image`",
                "services: {Web: {image: x}} => CRD204 2:12 a name in `services` takes text that matches `^[a-z]+$`, not `Web`",
                "services: {websiteservice: {image: x}} => CRD204 2:12 a name in `services` takes at most 8 characters, not `websiteservice`",
                "services: {web: {image: x, env: }} => CRD202 2:28 `services.web.env` has no value",
                "services: {web: {image: x, env: {A: ~}}} => CRD202 2:37 `services.web.env.A` has no value",
                "services: {web: {image: x, env: {A: [b]}}} => CRD202 2:37 `services.web.env.A` takes text, not a list",
                "services: {web: {image: x, env: {a.b: [b]}}} => CRD202 2:39 `services.web.env[\"a.b\"]` takes text, not a list",
                "services: {web: {image: 1.10}} => CRD202 2:25 `services.web.image` takes text, not the number `1.10`"
            })
    void places(String text, String line) {
        assertEquals(List.of(line), check("app: hello\n" + text + "\n").lines());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "sevices: {web: {image: x}} => `sevices` is not a key of the top level => did you mean `services`?",
                "services: {web: {image: x, cuont: 1}} => `cuont` is not a key of `services.web` => did you mean `count`?",
                "services: {web: {image: x, port: 1}} => `port` is not a key of `services.web` => 'move it: `port` is a key of the top level'",
                "image: x => `image` is not a key of the top level => move it: `image` is a key of `services.NAME`",
                "host: x => `host` is not a key of the top level => move it: `host` is a key of `route`",
                "x-note: y => `x-note` is not a key of the top level => 'delete it, or make it a comment: there are no keys of one''s own'",
                "database: y => `database` is not a key of the top level => ''"
            })
    void unknownKeys(String text, String message, String help) {
        Checking checking = check("app: hello\n" + text + "\n");
        assertEquals(message, checking.only().message());
        assertEquals(help, checking.help());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "mode: of => did you mean `off`?",
                "flag: yes => write true",
                "flag: Off => write false",
                "uses: a => write it as a list: `[a]`",
                "services: [web] => 'write its keys below it, each on a line of its own and indented'",
                "services: {web: {image: 1.10}} => 'put it in quotes: \"1.10\"'",
                "text: => 'give it text, or delete the key'",
                "services: {web: {image: x, env: {A: }}} => 'write \"\" for the empty text, or delete the key'",
                "services: {web: {}} => 'add it, as in `image: nginx:1.27`'"
            })
    void helps(String text, String help) {
        assertEquals(help, check("app: hello\n" + text + "\n").help());
    }

    @Test
    void aMissingKeyIsSaidAtTheKeyAbove() {
        assertEquals(
                List.of("CRD203 1:1 the file lacks `app`"), check("port: 80\n").lines());
        assertEquals(
                List.of("CRD203 3:3 `services.web` lacks `image`"),
                check("app: a\nservices:\n  web:\n    count: 1\n").lines());
    }

    @Test
    void aMisspeltKeyIsNotMissingToo() {
        assertEquals(
                List.of("CRD201 1:1 `ap` is not a key of the top level"),
                check("ap: hello\n").lines());
    }

    @Test
    void oneValueThatFailsSeveralRulesIsOneMistake() {
        assertEquals(
                List.of("CRD204 1:6 `app` takes text that matches `^[a-z]+$`, not `HELLO WORLD`"),
                check("app: HELLO WORLD\n").lines());
    }

    @Test
    void nothingIsSaidBelowAKeyThatDoesNotExist() {
        assertEquals(
                List.of("CRD201 2:1 `database` is not a key of the top level"),
                check("app: a\ndatabase: {port: 0, x: , y: [~]}\n").lines());
    }

    @Test
    void allMistakesAreFoundInTheOrderOfTheFile() {
        assertEquals(
                List.of(
                        "CRD204 1:6 `app` takes text that matches `^[a-z]+$`, not `A`",
                        "CRD204 2:7 `port` takes 1 to 65535, not `0`",
                        "CRD203 3:12 `services.a` lacks `image`",
                        "CRD201 3:16 `x` is not a key of `services.a`",
                        "CRD205 4:31 `environments.prod.port` is `080`, which is not a canonical decimal"),
                check("app: A\nport: 0\nservices: {a: {x: 1}}\nenvironments: {prod:   {port: 080}}\n")
                        .lines());
    }

    @Test
    void nullRemovesInAnEnvironmentAndNowhereElse() {
        assertEquals(
                List.of(),
                check("app: a\nenvironments: {prod: {port: null, services: {web: null}}}\n")
                        .lines());
        assertEquals(
                "null removes a key in an environment, and means nothing elsewhere",
                check("app: a\nport: null\n").only().notes().get(0));
        assertEquals(
                List.of("CRD202 2:1 `environments` has no value"),
                check("app: a\nenvironments:\n").lines());
    }

    @Test
    void valuesThatLookLikeSecretsAreNotRepeated() {
        String key = "AKIA" + "IOSFODNN7EXAMPLE";
        for (String text : List.of(
                "mode: " + key, "flag: " + key, "uses: " + key, "port: " + key, "uses: [" + key + ", " + key + "]")) {
            String found = check("app: a\n" + text + "\n").found().toString();
            assertFalse(found.contains(key), found);
            assertTrue(found.contains("hidden value"), found);
        }
    }

    @Test
    void aSchemaWithAKeywordThatHasNoSentenceIsRefused() {
        assertThrows(
                InvalidSchemaException.class,
                () -> LanguageSchema.of("{\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"integer\"}]}"));
    }

    @Test
    void aLargeFileIsCheckedInTime() {
        StringBuilder text = new StringBuilder("app: a\nservices:\n");
        for (int service = 0; service < 4_900; service++) {
            StringBuilder name = new StringBuilder(service % 10 == 0 ? "S" : "s");
            Integer.toString(service).chars().forEach(digit -> name.append((char) (digit - '0' + 'a')));
            text.append("  ").append(name).append(":\n    image: 1\n    prot: 3\n");
        }
        // Processor time: what the machine does besides is not measured.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        assertTrue(check(text.toString()).found().size() > 4_900);
        assertTrue(threads.getCurrentThreadCpuTime() - before
                < Duration.ofSeconds(4).toNanos());
    }

    private static Checking check(String yaml) {
        return Checking.of(CHECK, yaml);
    }
}
