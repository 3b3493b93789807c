package dev.cruddurc.backend.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cruddurc.artifact.Artifact;
import dev.cruddurc.model.EveryResource;
import dev.cruddurc.model.HostedZone;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.LogGroup;
import dev.cruddurc.model.Parameter;
import dev.cruddurc.model.Repository;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Attribute;
import dev.cruddurc.model.Value.Property;
import dev.cruddurc.model.Value.Pseudo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class TerraformBackendTest {
    private static final Id REPOSITORY = Id.of("repository", "web");

    @Test
    void eachStageIsARootModule() {
        assertEquals(
                List.of(
                        "terraform/foundation/main.tf.json",
                        "terraform/certificates/main.tf.json",
                        "terraform/services/main.tf.json"),
                TerraformBackend.emit(EveryResource.in("us-east-1")).stream()
                        .map(Artifact::path)
                        .toList());
    }

    @Test
    void theSameDeploymentGivesTheSameBytes() {
        assertEquals(
                TerraformBackend.emit(EveryResource.in("us-east-1")),
                TerraformBackend.emit(EveryResource.in("us-east-1")));
    }

    @Test
    void theProviderIsFixedToTheRegion() {
        JsonNode provider =
                Sketch.of(parameter("/x", Value.text("x"))).services().at("/provider/aws/0");

        assertEquals("{\"region\":\"eu-west-1\"}", provider.toString());
    }

    @Test
    void theProviderRefusesAnotherAccountThanThePinnedOne() {
        JsonNode provider = Sketch.of(parameter("/x", Value.text("x")))
                .pinnedTo("123456789012")
                .services()
                .at("/provider/aws/0");

        assertEquals("[\"123456789012\"]", provider.path("allowed_account_ids").toString());
    }

    @Test
    void withoutAPlaceForTheStateThereIsNoBackend() {
        assertTrue(Sketch.of(parameter("/x", Value.text("x")))
                .services()
                .at("/terraform/backend")
                .isMissingNode());
    }

    @Test
    void environmentsHaveStatesOfTheirOwnAndShareTheFoundation() {
        Sketch prod = Sketch.in("prod", repository(), parameter("/x", Value.text("x")))
                .stateIn("bucket", "cruddur");

        assertEquals("cruddur/eu-west-1/foundation.tfstate", key(prod.module(Stage.FOUNDATION)));
        assertEquals("cruddur/eu-west-1/prod/services.tfstate", key(prod.services()));
    }

    @Test
    void onlyTheDataSourcesThatAValueNeedsAreWritten() {
        assertTrue(Sketch.of(parameter("/x", Value.text("x")))
                .services()
                .path("data")
                .isMissingNode());
        assertEquals(
                "{\"aws_region\":{\"current\":{}}}",
                Sketch.of(parameter("/x", Pseudo.REGION))
                        .services()
                        .path("data")
                        .toString());
    }

    @Test
    void anAttributeOfAnEarlierStageIsAnOutputThereAndAVariableHere() {
        Sketch sketch = Sketch.of(repository(), parameter("/x", new Attribute(REPOSITORY, Property.ARN)));

        assertEquals(
                "${var.web_repository_arn}",
                sketch.services()
                        .at("/resource/aws_ssm_parameter/x/insecure_value")
                        .asText());
        assertEquals(
                "string",
                sketch.services().at("/variable/web_repository_arn/type").asText());
        assertEquals(
                "${aws_ecr_repository.web.arn}",
                sketch.module(Stage.FOUNDATION)
                        .at("/output/web_repository_arn/value")
                        .asText());
    }

    @Test
    void anAttributeOfALaterStageIsADefect() {
        Id group = Id.of("log-group", "web");
        Resource later = new LogGroup(Sketch.services(group), Value.text("/web"), 30, Optional.empty(), List.of());
        Resource earlier = new Parameter(
                Sketch.foundation(Id.of("parameter", "x")),
                Value.text("/x"),
                new Attribute(group, Property.NAME),
                List.of());

        assertThrows(IllegalStateException.class, Sketch.of(later, earlier)::artifacts);
    }

    @Test
    void twoResourcesAtOneAddressAreADefect() {
        Resource one = parameter("/x", Value.text("1"));
        Resource other =
                new Parameter(Sketch.services(Id.of("other", "x")), Value.text("/y"), Value.text("2"), List.of());

        assertThrows(IllegalStateException.class, Sketch.of(one, other)::artifacts);
    }

    @Test
    void theNameServersOfAZoneAreShown() {
        Sketch sketch =
                Sketch.of(new HostedZone(Sketch.foundation(Id.of("zone", "cruddur.fun")), "cruddur.fun", List.of()));

        assertEquals(
                "${aws_route53_zone.cruddur_fun.name_servers}",
                sketch.module(Stage.FOUNDATION)
                        .at("/output/cruddur_fun_zone_name_servers/value")
                        .asText());
    }

    @Test
    void everythingWithTagsSaysWhichBackendMadeIt() {
        for (Stage stage : List.of(Stage.FOUNDATION, Stage.CERTIFICATES, Stage.SERVICES)) {
            for (JsonNode tags : Sketch.every(stage).findValues("tags")) {
                assertEquals("terraform", tags.path("cruddurc:backend").asText());
            }
        }
    }

    /** Terraform takes an empty map of labels for a missing label. */
    @Test
    void nothingEmptyIsWritten() {
        for (Stage stage : List.of(Stage.FOUNDATION, Stage.CERTIFICATES, Stage.SERVICES)) {
            List<String> empty = new ArrayList<>();
            collectEmpty("", Sketch.every(stage), empty);
            empty.removeIf(path -> path.startsWith("/data/"));
            assertEquals(List.of(), empty);
        }
    }

    @Test
    void oneMoreResourceChangesNoOther() {
        Resource first = parameter("/a", Value.text("1"));
        Resource second = parameter("/b", Value.text("2"));
        JsonNode before = Sketch.of(second).services().at("/resource/aws_ssm_parameter");
        JsonNode after = Sketch.of(first, second).services().at("/resource/aws_ssm_parameter");

        assertEquals(new TreeSet<>(List.of("a", "b")), names(after));
        assertEquals(before.path("b"), after.path("b"));
    }

    @Test
    void noArtifactHoldsCredentials() {
        for (Artifact artifact : TerraformBackend.emit(EveryResource.in("us-east-1"))) {
            assertFalse(artifact.content().contains("access_key"), artifact.path());
        }
    }

    private static void collectEmpty(String path, JsonNode node, List<String> empty) {
        if (node.isContainerNode() && node.isEmpty()) {
            empty.add(path);
        }
        node.properties().forEach(member -> collectEmpty(path + "/" + member.getKey(), member.getValue(), empty));
        if (node.isArray()) {
            node.forEach(item -> collectEmpty(path + "/", item, empty));
        }
    }

    private static Set<String> names(JsonNode node) {
        TreeSet<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String key(JsonNode module) {
        return module.at("/terraform/backend/s3/key").asText();
    }

    private static Resource repository() {
        return new Repository(
                Sketch.foundation(REPOSITORY), Value.text("cruddur/web"), true, 14, Optional.empty(), List.of());
    }

    private static Resource parameter(String name, Value value) {
        Id id = Id.of("parameter", name.substring(1));
        return new Parameter(Sketch.services(id), Value.text(name), value, List.of());
    }
}
