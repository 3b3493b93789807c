package dev.cruddurc.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cruddurc.model.Deployment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private static final String FILE = """
            app: small
            region: us-east-1
            domain: {name: small.example, zone: create}
            services:
              web: {image: "nginx:1.27", port: 80, route: small.example, health: /up}
              api: {image: "nginx:1.27", port: 80, route: small.example/api, health: /up}
              any: {image: "nginx:1.27", port: 80, route: "*.small.example"}
            """;

    private static Deployment deployment(String yaml) {
        return Scene.compile(yaml).deployment().orElseThrow();
    }

    @Test
    void aHealthCheckIsAskedWhereItsRouteLeadsToItAndNoStarIsAHost() {
        assertEquals(
                List.of("https://small.example/api", "https://small.example/up"),
                Addresses.ofHealth(deployment(FILE), new TreeMap<>()));
    }

    @Test
    void withoutADomainTheLoadBalancerIsAskedInItsOwnScheme() {
        for (String output : List.of("LoadBalancerDnsName", "load_balancer_dns_name")) {
            Map<String, String> outputs = new TreeMap<>();
            outputs.put(output, "lb.example");
            assertEquals(List.of("http://lb.example/"), Addresses.ofHealth(deployment(Scene.SMALL), outputs));
        }
    }
}
