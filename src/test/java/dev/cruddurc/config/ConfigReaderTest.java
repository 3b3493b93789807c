package dev.cruddurc.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.config.language.Cluster.Insights;
import dev.cruddurc.config.language.Domain;
import dev.cruddurc.config.language.Image;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.Network;
import dev.cruddurc.config.language.Permission;
import dev.cruddurc.config.language.SecretReference;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.ServiceDefinition.Tracing;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.language.Template;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigReaderTest {
    private static final String SEED = """
            # yaml-language-server: $schema=../../schema/cruddur.schema.json
            app: cruddur
            region: ap-south-1

            domain:
              name: cruddur.fun
              zone: create
            cluster:
              insights: enhanced
            tracing:
              sampling: {rate: 0.1, reservoir: 5}
            mirrors:
              cruddur-python: python:3.10-slim-buster

            defaults: {cpu: 256, memory: 512, exec: true, tracing: xray}

            services:
              backend-flask:
                image: {build: ./backend-flask, dockerfile: Dockerfile.prod, tag: v1}
                port: 4567
                route: api.cruddur.fun
                health: {path: /api/health-check, command: python /backend-flask/bin/health-check}
                env:
                  AWS_DEFAULT_REGION: ${region}
                  FRONTEND_URL: ${services.frontend-react-js.url}
                  BACKEND_URL: ${services.backend-flask.url}
                  OTEL_SERVICE_NAME: backend-flask
                secrets: [CONNECTION_URL, ROLLBAR_ACCESS_TOKEN]
                permissions:
                  - {allow: [dynamodb:PutItem, dynamodb:Query], on: [table/cruddur-messages]}
              frontend-react-js:
                image:
                  build: ./frontend-react-js
                  tag: v1
                  args: {REACT_APP_BACKEND_URL: "${services.backend-flask.url}", REACT_APP_REGION: "${region}"}
                port: 3000
                route: cruddur.fun

            local:
              network: cruddur-net
              services:
                backend-flask: {dockerfile: Dockerfile, volumes: ["./backend-flask:/backend-flask"], env: {AWS_ENDPOINT_URL: http://dynamodb-local:8000}}
                db: {image: postgres:13-alpine, port: 5432, env: {POSTGRES_PASSWORD: password}}
                dynamodb-local: {image: amazon/dynamodb-local, port: 8000}

            environments:
              prod: {services: {backend-flask: {count: 2}}}
            """;

    @Test
    void readsTheSystemThatTheLanguageIsMadeFor() {
        SystemDefinition system = Systems.system(SEED);
        assertEquals("cruddur", system.app().value());
        assertEquals(
                new Located<>("cruddur.fun", system.domains().get(0).name().span()),
                system.domains().get(0).name());
        assertTrue(system.domains().get(0).zone() instanceof Domain.CreatedZone);
        assertEquals(Insights.ENHANCED, system.cluster().insights().value());
        assertEquals("0.1", system.tracing().sampling().orElseThrow().rate());
        assertEquals(9000, system.tracing().sampling().orElseThrow().priority());
        assertEquals(
                List.of("cruddur-python", "cruddur/backend-flask", "cruddur/frontend-react-js"),
                system.foundationImages().stream()
                        .map(image -> image.repository().value())
                        .toList());
        assertEquals(3, system.local().services().size());
    }

    @Test
    void readsTheServicesOfThatSystem() {
        ServiceDefinition backend = Systems.system(SEED).services().get(0);
        Image.Built image = (Image.Built) backend.image();
        assertEquals("Dockerfile.prod", image.dockerfile().value());
        assertEquals("cruddur/backend-flask", image.repository().value());
        assertEquals(
                "api.cruddur.fun", backend.routes().get(0).host().orElseThrow().value());
        assertEquals(Optional.empty(), backend.routes().get(0).path());
        assertEquals("/api/health-check", backend.health().path().value());
        assertEquals(
                "[Literal[text=CMD-SHELL]]",
                backend.health().command().get(0).parts().toString());
        assertEquals(256, backend.cpu().value());
        assertEquals(512, backend.memory().value());
        assertEquals(Tracing.XRAY, backend.tracing().value());
        assertTrue(backend.exec().value());
        assertTrue(backend.secrets().get(0).source() instanceof SecretReference.OwnParameter);
        assertTrue(backend.permissions().get(0) instanceof Permission.Allow);
        Template.Part url = backend.env().get(2).value().parts().get(0);
        assertEquals("frontend-react-js", ((Template.ServiceProperty) url).service());
    }

    @Test
    void readsTheSmallestSystem() {
        SystemDefinition system = Systems.system("""
                app: hello
                region: us-east-1
                services:
                  web: {image: public.ecr.aws/nginx/nginx:1.27, port: 80, route: /}
                """);
        ServiceDefinition web = system.services().get(0);
        assertEquals(Optional.empty(), web.routes().get(0).host());
        assertEquals(Optional.empty(), web.routes().get(0).path());
        assertEquals(1, web.count().orElseThrow().value());
        assertEquals(Tracing.OFF, web.tracing().value());
        assertEquals(30, system.logs().retention().value());
        assertEquals("hello-net", system.local().network().value());
        assertEquals(Optional.empty(), system.tracing().sampling());
        assertEquals(2, ((Network.Created) system.network()).zoneCount());
    }

    @Test
    void readsJsonAsItReadsYaml() {
        String json = """
                {"app": "hello", "region": "eu-west-1", "services": {"web": {"image": "nginx:1.27", "port": 80}}}
                """;
        SystemDefinition system =
                Systems.read("cruddur.json", json, Optional.empty()).system().orElseThrow();
        assertEquals(Systems.meaning(Systems.system(Systems.with(""))), Systems.meaning(system));
    }

    @Test
    void theOrderOfKeysHasNoMeaning() {
        String one = "app: a\nregion: eu-west-1\nservices:\n  x: {image: i:1, env: {A: 1, B: 2}}\n  y: {image: i:1}\n";
        String other =
                "services:\n  y: {image: i:1}\n  x: {env: {B: 2, A: 1}, image: i:1}\nregion: eu-west-1\napp: a\n";
        assertEquals(Systems.meaning(Systems.system(one)), Systems.meaning(Systems.system(other)));
    }

    @Test
    void givesNoSystemWhereAnythingIsAnError() {
        Systems.Outcome outcome = Systems.read(Systems.withService("env: {A: \"${nope}\"}"), Optional.empty());
        assertEquals(Optional.empty(), outcome.system());
        assertEquals(1, outcome.diagnostics().size());
    }

    @Test
    void givesASystemBesideAWarning() {
        Systems.Outcome outcome =
                Systems.read("app: a\nregion: eu-west-1\nservices: {web: {image: nginx}}\n", Optional.empty());
        assertTrue(outcome.system().isPresent());
        assertEquals(1, outcome.diagnostics().size());
    }

    @Test
    void findsAllMistakesInOneRun() {
        Systems.Outcome outcome = Systems.read("""
                app: a
                services:
                  web: {image: nginx:1.27, env: {A: "${nope}"}, uses: [wep]}
                  api: {image: nginx:1.27, dependsOn: [x], cpu: 1.5 vCPUs}
                """, Optional.empty());
        assertEquals(
                "[CRD203, CRD204, CRD302, CRD303, CRD304]",
                outcome.diagnostics().stream()
                        .map(found -> found.code().id())
                        .sorted()
                        .toList()
                        .toString());
    }
}
