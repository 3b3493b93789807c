package dev.cruddurc.backend.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class TemplateTest {
    @Test
    void anInterpolationInATextIsNone() {
        assertEquals("a $${b} c", Template.literal("a ${b} c"));
    }

    @Test
    void aDirectiveInATextIsNone() {
        assertEquals("%%{if x}", Template.literal("%{if x}"));
    }

    @Test
    void anEscapeInATextIsNone() {
        assertEquals("$$${b}", Template.literal("$${b}"));
    }

    @Test
    void aDollarThatOpensNothingStaysAsItIs() {
        assertEquals("$5 $$ $(x) 5% $", Template.literal("$5 $$ $(x) 5% $"));
    }

    @Test
    void aDollarBeforeAnInterpolationDoesNotEscapeIt() {
        assertEquals("costs ${\"$\"}", Template.literalBeforeInterpolation("costs $"));
        assertEquals("costs ${\"$$\"}", Template.literalBeforeInterpolation("costs $$"));
    }

    @Test
    void aDollarBeforeOtherTextStaysAsItIs() {
        assertEquals("$5 for $${b}", Template.literalBeforeInterpolation("$5 for ${b}"));
    }
}
