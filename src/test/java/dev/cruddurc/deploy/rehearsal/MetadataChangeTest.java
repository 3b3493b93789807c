package dev.cruddurc.deploy.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cruddurc.deploy.stack.ResourceChange;
import dev.cruddurc.deploy.stack.ResourceChange.Detail;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** CloudFormation reports a resource of which only the metadata changes as one to be updated, and replaces nothing. */
class MetadataChangeTest {
    private static final String GUARD = "{\"guard\":{\"SuppressedRules\":[\"A\"]}}";

    @Test
    void metadataAloneIsAnUpdateWithoutReplacement() {
        List<ResourceChange> changes = changes("", "\"Metadata\": " + GUARD + ",");
        assertEquals(1, changes.size());
        ResourceChange change = changes.get(0);
        assertEquals("Topic", change.logicalId());
        assertEquals("Modify", change.action());
        assertEquals("False", change.replacement());
        assertEquals(List.of(new Detail("Metadata", "", GUARD)), change.details());
    }

    @Test
    void metadataThatGoesIsAnUpdateToo() {
        List<ResourceChange> changes = changes("\"Metadata\": " + GUARD + ",", "");
        assertEquals(List.of(new Detail("Metadata", GUARD, "")), changes.get(0).details());
    }

    @Test
    void whatRefersToItIsLeftAlone() {
        assertEquals(
                List.of("Topic"),
                changes("", "\"Metadata\": " + GUARD + ",").stream()
                        .map(ResourceChange::logicalId)
                        .toList());
    }

    @Test
    void theSameMetadataIsNoChange() {
        assertEquals(List.of(), changes("\"Metadata\": " + GUARD + ",", "\"Metadata\": " + GUARD + ","));
    }

    private static List<ResourceChange> changes(String before, String after) {
        return new Differences(evaluation(before), evaluation(after), new Types(), Set.of()).find();
    }

    private static Evaluation evaluation(String metadata) {
        Template template = Template.read("{\"Resources\": {\"Topic\": {\"Type\": \"AWS::SNS::Topic\", " + metadata
                        + " \"Properties\": {\"DisplayName\": \"x\"}}, \"Policy\": {\"Type\": \"AWS::SNS::TopicPolicy\","
                        + " \"Properties\": {\"Topics\": [{\"Ref\": \"Topic\"}]}}}}")
                .orElseThrow();
        return new Evaluation(
                template, "hello-services", Map.of(), Map.of("Topic", "t", "Policy", "p"), "111122223333", "eu-west-1");
    }
}
