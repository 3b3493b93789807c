package dev.cruddurc.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShortFormsTest {
    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource
    void meanWhatTheirLongFormsMean(String shorter, String longer) {
        assertEquals(meaningOf(shorter), meaningOf(longer));
    }

    static Stream<Arguments> meanWhatTheirLongFormsMean() {
        return Stream.of(
                arguments("route: a.example.com", "route: {host: a.example.com}"),
                arguments("route: a.example.com", "route: [a.example.com]"),
                arguments("route: a.example.com/v1", "route: {host: a.example.com, path: /v1}"),
                arguments("route: a.example.com/", "route: a.example.com"),
                arguments("route: A.Example.Com.", "route: a.example.com"),
                arguments("route: /api", "route: {path: /api}"),
                arguments("route: {path: /}", "route: /"),
                arguments("route: {path: /, methods: GET}", "route: {path: /, methods: [GET]}"),
                arguments("route: {path: /, headers: {A: b}}", "route: {path: /, headers: {A: [b]}}"),
                arguments("health: /up", "health: {path: /up}"),
                arguments("health: {codes: 204}", "health: {codes: '204'}"),
                arguments("health: {command: [a, b]}", "health: {command: [CMD, a, b]}"),
                arguments("health: {command: a b}", "health: {command: [CMD-SHELL, a b]}"),
                arguments("secrets: [A, B]", "secrets: {B: {}, A: {}}"),
                arguments(
                        "permissions: [{allow: s3:GetObject, on: x}]",
                        "permissions: [{allow: [s3:GetObject], on: [x]}]"),
                arguments("command: a --b c", "command: [a, --b, c]"),
                arguments("entrypoint: a", "entrypoint: [a]"),
                arguments("cpu: 0.25", "cpu: 256"),
                arguments("cpu: .25 vCPU", "cpu: 256"),
                arguments("cpu: '1024'", "cpu: 1 vCPU"),
                arguments("cpu: 1.0", "cpu: 1vcpu"),
                arguments("memory: 0.5GB", "memory: 512"),
                arguments("memory: 1 GB", "memory: 1024"),
                arguments("memory: 1024 MB", "memory: 1GiB"),
                arguments("port: '80'", "port: 80"),
                arguments("user: 1000", "user: '1000'"),
                arguments("env: {A: 1.10, B: no, C: 010, D: true}", "env: {A: '1.10', B: 'no', C: '010', D: 'true'}"),
                arguments("route: {container: web, path: /}", "route: {path: /, container: web}"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource
    void meanWhatTheirLongFormsMeanAtTheTop(String shorter, String longer) {
        assertEquals(
                Systems.meaning(Systems.system(Systems.with(shorter))),
                Systems.meaning(Systems.system(Systems.with(longer))));
    }

    static Stream<Arguments> meanWhatTheirLongFormsMeanAtTheTop() {
        return Stream.of(
                arguments("domain: example.com", "domain: {name: example.com}"),
                arguments("domain: example.com", "domain: [example.com]"),
                arguments("domain: example.com", "domain: {name: Example.com., zone: create, certificate: managed}"),
                arguments("loadBalancer: {accessLogs: my-logs}", "loadBalancer: {accessLogs: {bucket: my-logs}}"),
                arguments("account: 111122223333", "account: '111122223333'"),
                arguments("network: {zones: '3'}", "network: {zones: 3}"),
                arguments("tags: {a: '${app}-${region}'}", "tags: {a: hello-eu-west-1}"),
                arguments("tags: {a: '${env}'}", "tags: {a: default}"),
                arguments("tags: {a: '$${app}'}", "tags: {a: '$${app}'}"));
    }

    private static String meaningOf(String lines) {
        String rest = lines.startsWith("port") ? "env: {}" : "";
        String file = Systems.withService(lines.startsWith("port") ? rest : lines);
        return Systems.meaning(
                Systems.system(lines.startsWith("port") ? file.replace("port: 80\n", lines + "\n") : file));
    }
}
