package dev.cruddurc.security;

import java.util.List;

/** A system with all that is safe without being asked for. */
final class Samples {
    static final String DOMAIN = "domain: {name: shop.example, zone: create}\n";

    static final String FILE = """
            app: shop
            region: eu-west-1
            %sservices:
              api:
                image: {build: ./api, tag: v1}
                port: 4567
                route: api.shop.example
                cpu: 512
                memory: 1024
                exec: true
                tracing: xray
                secrets: [TOKEN]
                env: {MODE: fast}
                permissions: [{allow: [dynamodb:PutItem], on: [table/orders]}]
                sidecars: {proxy: {image: "registry.example/proxy:1"}}
              web: {image: {build: ./web, tag: v1}, port: 3000, route: shop.example, uses: [api]}
            """.formatted(DOMAIN);

    /** Both backends' artifacts of it. */
    static final List<Written> BOTH = Written.of(FILE);

    private Samples() {}
}
