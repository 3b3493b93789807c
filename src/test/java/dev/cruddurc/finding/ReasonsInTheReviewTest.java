package dev.cruddurc.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.cruddurc.Compilation;
import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The review gives the reason for which a finding is accepted while there is that finding, and not when an opt-in has taken it away. A
 * reason is named here by the first words of it.
 */
class ReasonsInTheReviewTest {
    private static final String KEY = "\"arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab\"";
    private static final String SYSTEM = """
            app: shop
            region: eu-west-1
            domain: {name: shop.example}
            network: {}
            cluster: {insights: enhanced}
            logs: {}
            registry: {}
            iam: {}
            loadBalancer: {}
            parameters: {COLOUR: blue}
            services:
              api:
                image: {build: ., tag: v1}
                port: 4567
                route: api.shop.example
                health: /
                exec: true
                env: {MODE: fast}
            """;

    /** What no opt-in takes away from a system that has the resource. */
    private static final List<String> STAY =
            List.of("The name of a repository", "TLS ends at", "Tasks pull their image");

    /**
     * An edit of the system.
     *
     * @param gone the reasons that it takes away
     * @param come the reasons that it brings
     */
    private record OptIn(String text, String instead, List<String> gone, List<String> come) {
        static OptIn of(String text, String instead, String... gone) {
            return new OptIn(text, instead, List.of(gone), List.of());
        }

        OptIn bringing(String... reasons) {
            return new OptIn(text, instead, gone, List.of(reasons));
        }
    }

    private static final List<OptIn> OPT_INS = List.of(
            OptIn.of("registry: {}", "registry: {kmsKey: " + KEY + "}", "Images are encrypted"),
            OptIn.of("parameters: {COLOUR: blue}\n", "", "Plain parameters"),
            OptIn.of("    env: {MODE: fast}\n", "", "Plain configuration"),
            OptIn.of("iam: {}", "iam: {policies: managed}", "Role and grants"),
            OptIn.of("insights: enhanced", "insights: on", "The rule knows"),
            OptIn.of(
                    "insights: enhanced}\nlogs: {}",
                    "insights: enhanced, exec: {kmsKey: " + KEY + "}}\nlogs: {kmsKey: " + KEY + "}",
                    "Shell sessions",
                    "Logs are encrypted"),
            OptIn.of("exec: true", "exec: true\n    user: \"1000\"", "The image decides"),
            OptIn.of("exec: true", "readOnlyRoot: true", "Many images", "Shell sessions"),
            OptIn.of("exec: true", "exec: true\n    containerMemory: 256", "On Fargate"),
            OptIn.of("network: {}", "network: {private: {nat: single}}", "A private network"),
            OptIn.of("network: {}", "network: {private: {nat: none, endpoints: true}}", "A private network")
                    .bringing("Endpoints of AWS"),
            OptIn.of("network: {}", "network: {flowLogs: true}", "Flow logs").bringing("iam.policies is"),
            OptIn.of(
                    "network: {}",
                    "network: {vpc: vpc-0123456789abcdef0, subnets: {public: "
                            + "[subnet-0123456789abcdef0, subnet-0123456789abcdef1]}}",
                    "Flow logs",
                    "CloudFormation cannot",
                    "Load balancers that"),
            OptIn.of("loadBalancer: {}", "loadBalancer: {http: off}", "The listener on"),
            OptIn.of(
                    "shop.example}",
                    "shop.example, certificate: \"arn:aws:acm:eu-west-1:111122223333:certificate/"
                            + "12345678-1234-1234-1234-123456789012\"}",
                    "The certificate is"),
            OptIn.of("shop.example}", "shop.example, zone: Z0123456789ABCDEFGHIJ}", "A record of queries"),
            OptIn.of("loadBalancer: {}", "loadBalancer: {deletionProtection: true}", "It must be"),
            OptIn.of("loadBalancer: {}", "loadBalancer: {accessLogs: {bucket: shop-logs}}", "Access logs"),
            OptIn.of(
                    "loadBalancer: {}",
                    "loadBalancer: {waf: \"arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/shop/"
                            + "12345678-1234-1234-1234-123456789012\"}",
                    "A firewall costs"),
            OptIn.of("loadBalancer: {}", "loadBalancer: {allowedCidrs: [203.0.113.0/24]}", "A load balancer is open")
                    .bringing("loadBalancer.allowedCidrs names"),
            OptIn.of("loadBalancer: {}", "loadBalancer: {allowedCidrs: [203.0.113.7/32]}", "A load balancer is open"),
            OptIn.of("logs: {}", "logs: {retention: 365}", "A year of logs"),
            OptIn.of(
                            "domain: {name: shop.example}\n",
                            "",
                            "A record of queries",
                            "The certificate is",
                            "The listener on")
                    .bringing("Without a domain"));

    @TestFactory
    Stream<DynamicTest> anOptInTakesAwayItsReasonAndNoOther() {
        Set<String> before = told(SYSTEM);
        return OPT_INS.stream()
                .map(optIn -> dynamicTest(optIn.instead().strip() + " for " + optIn.text(), () -> {
                    Set<String> expected = new TreeSet<>(before);
                    optIn.gone().forEach(start -> expected.remove(reason(start)));
                    optIn.come().forEach(start -> expected.add(reason(start)));
                    assertEquals(expected, told(edited(optIn)));
                }));
    }

    @Test
    void aReasonGoesWithItsResource() {
        Set<String> expected = told(SYSTEM);
        String withoutImages = SYSTEM.replace("{build: ., tag: v1}", "\"public.ecr.aws/nginx/nginx:1.27\"")
                .replace("    exec: true\n", "");
        List.of("The name of", "Images are encrypted", "These calls", "Shell sessions")
                .forEach(start -> expected.remove(reason(start)));
        assertEquals(expected, told(withoutImages));

        Set<String> behindNothing = told(SYSTEM);
        List.of(
                        "The listener on",
                        "The certificate is",
                        "It must be",
                        "Access logs",
                        "A firewall costs",
                        "A public load balancer is there",
                        "TLS ends at",
                        "A load balancer is open")
                .forEach(start -> behindNothing.remove(reason(start)));
        assertEquals(behindNothing, told(SYSTEM.replace("    route: api.shop.example\n", "")));
    }

    @Test
    void everyReasonIsTriedHere() {
        Set<String> tried = new TreeSet<>();
        List<String> starts = new ArrayList<>(STAY);
        starts.add("These calls");
        starts.add("A public load balancer is there");
        OPT_INS.forEach(optIn -> starts.addAll(optIn.gone()));
        OPT_INS.forEach(optIn -> starts.addAll(optIn.come()));
        starts.forEach(start -> tried.add(reason(start)));
        assertEquals(new TreeSet<>(reasons()), tried);
    }

    @Test
    void aGrantOfTheFileOnEverythingIsTheFilesToExplain() {
        String granted = SYSTEM.replace(
                "    exec: true\n",
                "    permissions: [{allow: [\"s3:ListAllMyBuckets\"], on: [\"*\"]}]\n    exec: true\n");
        Set<String> resources = new TreeSet<>();
        AcceptedFindings.in(compile(granted).deployment().orElseThrow()).all().stream()
                .filter(finding -> finding.ids(Tool.CFN_NAG).contains("W11"))
                .forEach(finding -> resources.add(finding.resource().id().toString()));
        assertEquals(Set.of("api/execution/role"), resources);
    }

    private static String edited(OptIn optIn) {
        String edited = SYSTEM.replace(optIn.text(), optIn.instead());
        if (optIn.text().startsWith("domain")) {
            edited = edited.replace("route: api.shop.example", "route: /");
        }
        return edited;
    }

    /** The reasons that the review of a system gives. */
    private static Set<String> told(String text) {
        String page = compile(text).artifacts().stream()
                .filter(artifact -> artifact.path().equals("review/review.md"))
                .findFirst()
                .orElseThrow()
                .content();
        Set<String> told = new TreeSet<>(reasons());
        told.removeIf(reason -> !page.contains("| " + reason + " |"));
        return told;
    }

    private static Compilation compile(String text) {
        Compilation compilation = new Compiler()
                .compile(SourceFile.of("cruddur.yaml", text), Optional.empty(), EnumSet.of(Target.REVIEW));
        assertEquals(
                false, compilation.hasErrors(), () -> compilation.diagnostics().toString());
        return compilation;
    }

    private static String reason(String start) {
        return reasons().stream()
                .filter(reason -> reason.startsWith(start))
                .reduce((one, other) -> {
                    throw new AssertionError(start + " begins two");
                })
                .orElseThrow(() -> new AssertionError("no reason " + start));
    }

    private static List<String> reasons() {
        return AcceptedRow.read().stream().map(AcceptedRow::reason).distinct().toList();
    }
}
