package dev.cruddurc;

import dev.cruddurc.diagnostic.SourceFile;

/**
 * A file of many services, as a program would write it: half of them routed, each on a host of its own, and some that use others. A
 * generator can say priorities, so that no two of its routes meet by their hashes.
 */
public final class GeneratedSystem {
    private static final int ROUTES_OF_A_BALANCER = 100;
    private static final int SERVICES_OF_A_STACK = 25;
    private static final int MOST_STACKS = 50;

    private GeneratedSystem() {}

    /** A file of that many services, which fits the platform's limits up to some 1,000. */
    public static SourceFile of(int services) {
        StringBuilder out = new StringBuilder();
        out.append("app: shop\nregion: us-east-1\n");
        out.append("domain: {name: example.com, zone: Z0123456789ABCDEFGHIJ, wildcard: true}\n");
        out.append("deploy: {bucket: shop-templates}\n");
        int routed = (services + 1) / 2;
        int balancers = (routed + ROUTES_OF_A_BALANCER - 1) / ROUTES_OF_A_BALANCER;
        if (balancers > 1) {
            out.append("loadBalancers:\n");
            for (int number = 1; number < balancers; number++) {
                out.append("  b").append(number).append(": {}\n");
            }
        }
        int stacks = (services + SERVICES_OF_A_STACK - 1) / SERVICES_OF_A_STACK;
        if (stacks > 1) {
            out.append("stacks: ").append(Math.min(stacks, MOST_STACKS)).append('\n');
        }
        out.append("services:\n");
        for (int number = 0; number < services; number++) {
            service(out, number);
        }
        return SourceFile.of("cruddur.yaml", out.toString());
    }

    private static void service(StringBuilder out, int number) {
        String name = "s" + number;
        out.append("  ")
                .append(name)
                .append(":\n    image: \"registry.example/")
                .append(name)
                .append(":1.4.2\"\n");
        out.append("    secrets: [TOKEN]\n");
        out.append("    env: {LOG_LEVEL: info, SERVICE: ").append(name).append("}\n");
        if (number % 2 == 0) {
            int route = number / 2;
            int balancer = route / ROUTES_OF_A_BALANCER;
            out.append("    port: 8080\n    health: /health\n");
            out.append("    route: {host: ").append(name).append(".example.com, priority: ");
            out.append(route + 1).append("}\n");
            if (balancer > 0) {
                out.append("    loadBalancer: b").append(balancer).append('\n');
            }
        } else if (number % 20 == 1) {
            out.append("    uses: [s").append(number - 1).append("]\n");
        }
    }
}
