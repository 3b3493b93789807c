package dev.cruddurc.deploy.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.cruddurc.Compiler;
import dev.cruddurc.deploy.stack.ChangeSetState;
import dev.cruddurc.deploy.stack.ResourceChange;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.model.Deployment;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a change set's words mean for a review, and which of them need a consent of their own. */
class ChangeReviewTest {
    private static final String FILE = """
            app: shop
            region: us-east-1
            services:
              web: {image: {build: ./web, tag: v1}}
            """;

    private static final String REPOSITORY = "AWS::ECR::Repository";

    @TestFactory
    Stream<DynamicTest> whatIsNotSurelyHarmlessIsTakenForAReplacement() {
        return Stream.of(
                        List.of("Add", "", "ADD", "false"),
                        List.of("Import", "", "ADOPT", "false"),
                        List.of("Modify", "False", "CHANGE", "false"),
                        List.of("Modify", "True", "REPLACE", "true"),
                        List.of("Modify", "Conditional", "REPLACE", "true"),
                        List.of("Remove", "", "REMOVE", "true"),
                        List.of("Dynamic", "", "REPLACE", "true"))
                .map(row -> dynamicTest(String.join(" ", row), () -> {
                    Change change = review(row.get(0), row.get(1), "");
                    assertEquals(row.get(2), change.kind().name());
                    assertEquals(row.get(3), String.valueOf(change.isGrave()));
                    assertEquals(
                            "cruddur.yaml:4:3", change.place().orElseThrow().toString());
                }));
    }

    /** What stays in the account is not lost by leaving the stack; what is made anew is empty, whatever stays. */
    @TestFactory
    Stream<DynamicTest> whatIsKeptCanBeRemoved() {
        return Stream.of(
                        List.of("Remove", "", "Retain", "false"),
                        List.of("Remove", "", "Delete", "true"),
                        List.of("Modify", "True", "ReplaceAndRetain", "true"),
                        List.of("Modify", "Conditional", "ReplaceAndDelete", "true"))
                .map(row -> dynamicTest(
                        String.join(" ", row),
                        () -> assertEquals(
                                row.get(3),
                                String.valueOf(review(row.get(0), row.get(1), row.get(2))
                                        .isGrave()))));
    }

    private static Change review(String action, String replacement, String policy) {
        Deployment deployment = new Compiler()
                .compile(SourceFile.of("cruddur.yaml", FILE), Optional.empty(), Collections.emptySet())
                .deployment()
                .orElseThrow();
        ResourceChange change =
                new ResourceChange(action, "ShopWebRepository", "shop/web", REPOSITORY, replacement, policy, List.of());
        ChangeSetState changeSet =
                new ChangeSetState("arn", "arn", "ours", "CREATE_COMPLETE", "AVAILABLE", "", List.of(change));
        return ChangeReview.of(changeSet, Places.of(deployment)).changes().get(0);
    }
}
