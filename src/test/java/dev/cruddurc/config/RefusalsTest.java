package dev.cruddurc.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake that only the parsers can see: one error, at its own place. */
class RefusalsTest {
    /**
     * A mistake.
     *
     * @param lines with the place between « and »
     * @param says a part of the message, label or help
     */
    private record Mistake(String what, boolean inService, String lines, String code, String says) {
        Systems.Marked file() {
            return Systems.Marked.of(inService ? Systems.withService(lines) : Systems.with(lines));
        }

        @Override
        public String toString() {
            return what;
        }
    }

    private static Mistake service(String what, String lines, String code, String says) {
        return new Mistake(what, true, lines, code, says);
    }

    private static Mistake top(String what, String lines, String code, String says) {
        return new Mistake(what, false, lines, code, says);
    }

    @ParameterizedTest
    @MethodSource({"references", "images", "containers", "routes", "secrets", "others", "wholeSystem"})
    void areOneErrorAtTheirPlace(Mistake mistake) {
        Systems.Marked file = mistake.file();
        List<Diagnostic> found = Systems.read(file.text(), Optional.empty()).diagnostics();
        assertEquals(1, found.size(), found.toString());
        Diagnostic error = found.get(0);
        assertEquals(
                mistake.code() + " " + place(file.span()),
                error.code().id() + " " + place(error.span()),
                error.toString());
        String all = error.message() + "|" + error.label() + "|" + error.notes() + "|"
                + error.help().orElse("");
        assertTrue(all.contains(mistake.says()), all);
    }

    private static String place(Span span) {
        return span.line() + ":" + span.column() + "-" + span.endLine() + ":" + span.endColumn();
    }

    static Stream<Mistake> references() {
        return Stream.of(
                service(
                        "an unknown reference",
                        "env: {A: 'x «${HOME}» y'}",
                        "CRD302",
                        "`$${HOME}` for the text itself"),
                service("a misspelt reference", "env: {A: '«${regoin}»'}", "CRD302", "write `${region}`"),
                service(
                        "a misspelt property",
                        "env: {A: '«${services.api.ulr}»'}",
                        "CRD302",
                        "write `${services.api.url}`"),
                service("an unknown service", "env: {A: '«${services.ap.url}»'}", "CRD303", "did you mean `api`?"),
                service("an empty reference", "env: {A: '«${}»'}", "CRD302", "is not known"),
                service("an open reference", "env: {A: 'a«${»b'}", "CRD302", "close it"),
                service("a reference behind emoji", "env: {A: '😀 «${x}»'}", "CRD302", "is not known"),
                service("the second of two equal ones", "env: {A: '$${x} «${x}»'}", "CRD302", "is not known"),
                service("a reference behind an escape", "env: {A: \"\\t«${x}»\"}", "CRD302", "is not known"),
                service("a reference in a block", "command:\n  - |\n    a\n    b «${x}»", "CRD302", "is not known"),
                service("a reference in an argument", "image: {build: ., tag: v1, args: {A: '«${x}»'}}", "CRD302", ""),
                top("a reference to oneself outside of services", "parameters: {A: '«${self.url}»'}", "CRD302", ""),
                top(
                        "a reference that is known too late",
                        "tags: {a: '«${services.web.url}»'}",
                        "CRD307",
                        "write the value"),
                top("an account that is not pinned", "tags: {a: '«${account}»'}", "CRD307", "pin the account"));
    }

    static Stream<Mistake> images() {
        return Stream.of(
                service("a built image without a tag", "«image»: {build: .}", "CRD203", "tag"),
                service("a tag that is none", "image: {build: ., tag: «1e+3»}", "CRD204", "takes an image tag"),
                service("an image in upper case", "image: «Nginx:1»", "CRD204", "with a name that is none"),
                service("an image with a bad tag", "image: «'nginx:a:b'»", "CRD204", "with a tag that is none"),
                service("an image with a short digest", "image: «nginx@sha256:abc»", "CRD204", "64 hexadecimal"),
                service("an image without a tag", "image: «nginx»", "CRD207", "add a tag or a digest"),
                service(
                        "an image of a registry with a port, untagged",
                        "image: «host:5000/nginx»",
                        "CRD207",
                        "add a tag"),
                top("a mirror without a tag", "mirrors: {python: «python»}", "CRD207", "add a tag"),
                top("a tracing image that is none", "tracing: {xrayImage: «X»}", "CRD204", "image reference"));
    }

    static Stream<Mistake> containers() {
        return Stream.of(
                service(
                        "an unknown container",
                        "dependsOn: [«proxi»]\nsidecars: {proxy: {image: i:1}}",
                        "CRD304",
                        "`proxy`"),
                service("a container that waits for itself", "dependsOn: [«web»]", "CRD305", "waits for itself"),
                service(
                        "containers in a circle",
                        "dependsOn: [a]\nsidecars: {a: {image: i:1, dependsOn: [«web»]}}",
                        "CRD305",
                        "`web` -> `a` -> `web`"),
                service(
                        "waiting for the health of a container without a check",
                        "dependsOn: {«a»: healthy}\nsidecars: {a: {image: i:1}}",
                        "CRD503",
                        "it has no check"),
                service(
                        "waiting for the end of an essential container",
                        "dependsOn: {«a»: success}\nsidecars: {a: {image: i:1}}",
                        "CRD503",
                        "essential: false"),
                service("a sidecar with the service's name", "sidecars: {«web»: {image: i:1}}", "CRD301", "same name"),
                service(
                        "a check of a sidecar without a command",
                        "sidecars: {a: {image: i:1, «health»: {interval: 9}}}",
                        "CRD203",
                        ""),
                service("a command for a shell", "command: run «'»a b'", "CRD204", "write a list"),
                service("a command with a shell variable", "command: run «$»HOME", "CRD204", "for a shell"),
                service(
                        "a timeout as long as the interval",
                        "health: {interval: 5, timeout: «5»}",
                        "CRD503",
                        "less than"),
                service("a code beyond the load balancer", "health: {codes: «200-599»}", "CRD204", "from 200 to 499"),
                service("a range of codes that runs back", "health: {codes: «299-200»}", "CRD204", ""),
                service("HTTP codes for gRPC", "protocol: grpc\nhealth: {codes: «200»}", "CRD204", "from 0 to 99"));
    }

    static Stream<Mistake> routes() {
        return Stream.of(
                service("a host of one label", "route: «localhost»", "CRD405", "at least two labels"),
                service("a host with a hyphen at an end", "route: «a-.example.com»/x", "CRD405", "hyphen"),
                service("a host with an empty label", "route: «a..example.com»", "CRD405", "empty label"),
                service("a host with a numeric end", "route: «10.0.0.1»", "CRD405", "letters only"),
                service("a wildcard inside", "route: «a.*.example.com»", "CRD405", "first label"),
                service("a wildcard in a label", "route: «a*.example.com»", "CRD405", "first label"),
                service("two wildcards", "route: '«*.*.example.com»'", "CRD405", "first label"),
                service("a host that is not in ASCII", "route: «münchen.de»", "CRD405", "write `xn--mnchen-3ya.de`"),
                service(
                        "a host in A-labels with a fault",
                        "route: «xn--mnchen-3ya.d1»",
                        "CRD405",
                        "reads `münchen.d1`"),
                service("a label of 64", "route: «" + "a".repeat(64) + ".com»", "CRD405", "63"),
                service(
                        "a path with a character that is not taken",
                        "route: {path: «'/a|b'»}",
                        "CRD204",
                        "path pattern"),
                service(
                        "traffic to an unknown container",
                        "route: {path: /, container: «proxy»}",
                        "CRD304",
                        "no container"),
                service(
                        "a range of addresses that is none",
                        "route: {path: /, sourceIps: [«1.2.3.999/8»]}",
                        "CRD204",
                        "203.0.113.0/24"),
                service(
                        "a range with host bits",
                        "route: {path: /, sourceIps: [«10.0.0.1/8»]}",
                        "CRD204",
                        "write `10.0.0.0/8`"));
    }

    static Stream<Mistake> secrets() {
        return Stream.of(
                service("a name in env and in secrets", "env: {A: b}\nsecrets: [«A»]", "CRD703", "leave one"),
                service(
                        "a name in both of a sidecar",
                        "sidecars: {a: {image: i:1, env: {A: b}, secrets: {«A»: {}}}}",
                        "CRD703",
                        "leave one"),
                service(
                        "a secret in two places",
                        "secrets: {A: {parameter: /a, «secret»: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:a'}}",
                        "CRD204",
                        "one place"),
                service(
                        "a parameter's name that is none",
                        "secrets: {A: {parameter: «a/b»}}",
                        "CRD204",
                        "name of a parameter"),
                service(
                        "a secret's ARN with a key behind",
                        "secrets: {A: {secret: «'arn:aws:secretsmanager:eu-west-1:111122223333:secret:a:password::'»}}",
                        "CRD204",
                        "`key: password`"),
                service("a key without a secret", "secrets: {«A»: {key: b}}", "CRD203", "secret"),
                service(
                        "a text that CloudFormation resolves",
                        "env: {A: 'x «{{resolve:»ssm:/a}}'}",
                        "CRD702",
                        "secrets"),
                service("the same in capitals", "env: {A: 'x «{{RESOLVE:»ssm:/a}}'}", "CRD702", "secrets"),
                service("the same as a key", "env: {'«{{resolve:»ssm:/a}}': x}", "CRD702", "secrets"));
    }

    static Stream<Mistake> others() {
        return Stream.of(
                service("use of an unknown service", "uses: [«apo»]", "CRD303", "did you mean `api`?"),
                service("use of itself", "uses: [«web»]", "CRD204", "cannot use itself"),
                service("a maximum below the minimum", "scaling: {min: 3, max: «2», cpu: 50}", "CRD204", "at least 3"),
                service("scaling on nothing", "«scaling»: {max: 2}", "CRD203", "what it scales on"),
                service(
                        "a policy of another service",
                        "permissions: [«'arn:aws:iam::aws:role/x'»]",
                        "CRD204",
                        "policy/"),
                service("acceptance of an error", "accept: {«CRD302»: because}", "CRD204", "cannot be accepted"),
                service("acceptance of what does not exist", "accept: {«CRD499»: because}", "CRD204", "no diagnostic"),
                service("vCPUs that are none", "cpu: «0.0001»", "CRD204", "vCPUs"));
    }

    static Stream<Mistake> wholeSystem() {
        return Stream.of(
                top("a domain with a wildcard", "domain: «'*.example.com'»", "CRD405", "takes no wildcard"),
                top("a domain that stands twice", "domain: [a.com, «A.com.»]", "CRD301", "is the second"),
                top(
                        "a wildcard beside a certificate",
                        "domain: {name: a.com, wildcard: «true», certificate: 'arn:aws:acm:eu-west-1:111122223333:certificate/a'}",
                        "CRD204",
                        "existing one"),
                top(
                        "a certificate of another region",
                        "domain: {name: a.com, certificate: «arn:aws:acm:us-east-1:111122223333:certificate/a»}",
                        "CRD308",
                        "must be in `eu-west-1`"),
                top(
                        "a certificate of another account",
                        "account: '444455556666'\ndomain: {name: a.com, certificate: «arn:aws:acm:eu-west-1:111122223333:certificate/a»}",
                        "CRD308",
                        "must be in `444455556666`"),
                top(
                        "a key of another partition",
                        "logs: {kmsKey: «arn:aws-cn:kms:eu-west-1:111122223333:key/a»}",
                        "CRD308",
                        "must be in `aws`"),
                top(
                        "an alias for a key",
                        "logs: {kmsKey: «arn:aws:kms:eu-west-1:111122223333:alias/a»}",
                        "CRD204",
                        "key/"),
                top(
                        "two kinds of network",
                        "network: {vpc: vpc-12345678, subnets: {public: [subnet-12345678]}, «cidr»: 10.0.0.0/16}",
                        "CRD204",
                        "`cidr: null`"),
                top("a network that exists, without subnets", "«network»: {vpc: vpc-12345678}", "CRD203", "subnets"),
                top("subnets of nowhere", "«network»: {subnets: {public: [subnet-12345678]}}", "CRD203", "vpc"),
                top(
                        "insights of a cluster that exists",
                        "cluster: {name: shared, «insights»: on}",
                        "CRD204",
                        "is made"),
                top(
                        "a key for the shells of a cluster that exists",
                        "cluster: {name: shared, «exec»: {kmsKey: 'arn:aws:kms:eu-west-1:111122223333:key/a'}}",
                        "CRD204",
                        "is made"),
                top(
                        "an alias for the key of shells",
                        "cluster: {exec: {kmsKey: «arn:aws:kms:eu-west-1:111122223333:alias/a»}}",
                        "CRD204",
                        "key/"),
                top("a retention that does not exist", "logs: {retention: «31»}", "CRD204", ""),
                top(
                        "a local service that is misspelt",
                        "local: {services: {«wep»: {port: 80}}}",
                        "CRD303",
                        "did you mean `web`?"),
                top(
                        "a local service without an image",
                        "local: {services: {«database»: {port: 80}}}",
                        "CRD303",
                        "give it an `image`"),
                top(
                        "a local image for a service of the system",
                        "local: {services: {web: {«image»: i:1}}}",
                        "CRD204",
                        "another name"),
                top(
                        "a local Dockerfile for what is not built",
                        "local: {services: {web: {«dockerfile»: D}}}",
                        "CRD204",
                        "are built"));
    }
}
