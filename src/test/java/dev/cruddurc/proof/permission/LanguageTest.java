package dev.cruddurc.proof.permission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What globs allow, decided and not sampled; a counter-example is a shortest one. */
class LanguageTest {
    @Test
    void aNarrowerPatternIsWithin() {
        assertWithin("ssm:GetParameters", "arn:x/a", "ssm:Get*", "arn:x/*");
        assertWithin("ssm:Get*", "arn:x/?", "ssm:*", "arn:*");
        assertWithin("a:*b*", "*", "a:*", "*");
    }

    @Test
    void aWiderPatternIsNotWithinAndAShortestExampleTellsWhy() {
        assertExample("s3:get*", "r", "s3:getobject", "r", "s3:get", "r");
        assertExample("s3:g", "b/*", "s3:g", "b/a", "s3:g", "b/");
        assertExample("s3:g", "a?", "s3:g", "ab", "s3:g", "aa");
    }

    @Test
    void actionsHaveNoCaseAndResourcesDo() {
        assertWithin("SSM:getparameters", "r", "ssm:GetParameters", "r");
        assertExample("s3:g", "R", "s3:g", "r", "s3:g", "R");
    }

    @Test
    void whatTwoPatternsAllowTogetherIsEnough() {
        Language one = Language.of(List.of(Grant.of("s3:*", "b/?*"), Grant.of("s3:*", "b/")));
        Language other = Language.of(List.of(Grant.of("s3:*", "b/*")));
        assertEquals(Optional.empty(), one.without(other));
        assertEquals(Optional.empty(), other.without(one));
    }

    @Test
    void aResourceOfOnesOwnIsEqualToItselfAlone() {
        assertWithin("s3:g", "<T A.Arn>:x", "s3:g", "<T A.Arn>:*");
        assertExample("s3:g", "<T A.Arn>", "s3:g", "<T B.Arn>", "s3:g", "<T A.Arn>");
    }

    @Test
    void anActionAndAResourceBelongTogether() {
        Language pairs = Language.of(List.of(Grant.of("a:read", "one"), Grant.of("a:write", "two")));
        assertEquals(
                Optional.of(new Language.Word("a:read", "two")),
                Language.of(List.of(Grant.of("a:read", "*"))).meets(Language.of(List.of(Grant.of("*", "two"))), pairs));
    }

    private static void assertWithin(String action, String resource, String wideAction, String wideResource) {
        assertEquals(Optional.empty(), of(action, resource).without(of(wideAction, wideResource)));
    }

    private static void assertExample(
            String action, String resource, String otherAction, String otherResource, String found, String on) {
        assertEquals(
                Optional.of(new Language.Word(found, on)),
                of(action, resource).without(of(otherAction, otherResource)));
    }

    private static Language of(String action, String resource) {
        return Language.of(List.of(Grant.of(action, resource)));
    }
}
