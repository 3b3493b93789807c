package dev.cruddurc.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a line of a difference shows of two values. */
class ShownTest {
    private static final String IMAGE =
            "${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/cruddur/backend-flask:1.0.";

    @Test
    void aShortValueIsWhole() {
        assertEquals(new Shown("256", "512"), of("256", "512"));
        assertEquals(new Shown("(none)", "512"), of("", "512"));
    }

    @Test
    void valuesThatPartAtTheEndAreShownThere() {
        Shown shown = of(IMAGE + "0", IMAGE + "1");

        assertEquals(
                new Shown(
                        "...${AWS::Region}.${AWS::URLSuffix}/cruddur/backend-flask:1.0.0",
                        "...${AWS::Region}.${AWS::URLSuffix}/cruddur/backend-flask:1.0.1"),
                shown);
    }

    @Test
    void valuesThatPartAtTheBeginningAreShownFromThere() {
        assertEquals(
                new Shown("a" + "x".repeat(59) + "... (101 characters)", "b" + "x".repeat(59) + "... (101 characters)"),
                of("a" + "x".repeat(100), "b" + "x".repeat(100)));
    }

    @Test
    void noPlaceOfPartingIsHidden() {
        for (int length = 1; length < 200; length++) {
            for (int parting = 0; parting < length; parting++) {
                String before = "x".repeat(parting) + "a" + "y".repeat(length - parting - 1);
                String after = "x".repeat(parting) + "b" + "y".repeat(length - parting - 1);
                Shown shown = of(before, after);
                assertNotEquals(shown.before(), shown.after(), before);
                assertTrue(shown.before().contains("a"), before);
            }
            Shown longer = of("x".repeat(length), "x".repeat(length + 1));
            assertNotEquals(longer.before(), longer.after());
        }
    }

    @Test
    void aCharacterOfTwoUnitsIsNotCut() {
        for (int lead = 0; lead < 2; lead++) {
            String same = "x".repeat(lead) + "\uD83D\uDE00".repeat(60);
            Shown shown = of(same + "a" + same, same + "b" + same);
            String both = shown.before() + shown.after();
            assertEquals(both, new String(both.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
    }

    private static Shown of(String before, String after) {
        return Shown.of(new AttributeChange("Image", before, after, false));
    }
}
