package dev.cruddurc.backend.cloudformation;

import static dev.cruddurc.backend.cloudformation.Emitted.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cruddurc.model.LogGroup;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Property;
import dev.cruddurc.model.Value.Pseudo;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ValuesTest {
    private static final LogGroup LOGS = new LogGroup(
            Emitted.named("log-group", "web"), Value.text("/cruddur/web"), 30, Optional.empty(), List.of());

    @Test
    void textIsWrittenAsItIs() {
        assertEquals("\"a \\\"b\\\" $PORT %{c} é\"", value(Value.text("a \"b\" $PORT %{c} é")));
    }

    @Test
    void textInBracesAfterADollarStaysText() {
        assertEquals("\"${HOME}/${a b}/${}/${\"", value(Value.text("${HOME}/${a b}/${}/${")));
    }

    @Test
    void textThatNamesAPseudoParameterIsCut() {
        assertEquals(
                "{\"Fn::Join\":[\"${\",[\"in \",\"AWS::Region} of \",\"HOME}\"]]}",
                value(Value.text("in ${AWS::Region} of ${HOME}")));
    }

    @Test
    void textThatNamesAResourceOfTheTemplateIsCut() {
        assertEquals("{\"Fn::Join\":[\"${\",[\"\",\"WebLogGroup}\"]]}", value(Value.text("${WebLogGroup}"), LOGS));
        assertEquals(
                "{\"Fn::Join\":[\"${\",[\"\",\"WebLogGroup.Arn}\"]]}", value(Value.text("${WebLogGroup.Arn}"), LOGS));
        assertEquals("\"${WebLogGroup}\"", value(Value.text("${WebLogGroup}")));
    }

    @Test
    void pseudoValuesAreReferences() {
        assertEquals("{\"Ref\":\"AWS::AccountId\"}", value(Pseudo.ACCOUNT));
        assertEquals("{\"Ref\":\"AWS::Region\"}", value(Pseudo.REGION));
        assertEquals("{\"Ref\":\"AWS::Partition\"}", value(Pseudo.PARTITION));
        assertEquals("{\"Ref\":\"AWS::URLSuffix\"}", value(Pseudo.URL_SUFFIX));
    }

    @Test
    void attributesAreReferences() {
        assertEquals("{\"Ref\":\"WebLogGroup\"}", value(new Value.Attribute(LOGS.id(), Property.NAME), LOGS));
        assertEquals(
                "{\"Fn::GetAtt\":[\"WebLogGroup\",\"Arn\"]}",
                value(new Value.Attribute(LOGS.id(), Property.STREAMS_ARN), LOGS));
    }

    @Test
    void partsBecomeOneReadableText() {
        Value joined = Value.join(
                Value.text("arn:"),
                Pseudo.PARTITION,
                Value.text(":logs:::"),
                new Value.Attribute(LOGS.id(), Property.NAME),
                Value.text("|"),
                new Value.Attribute(LOGS.id(), Property.STREAMS_ARN));

        assertEquals(
                "{\"Fn::Sub\":\"arn:${AWS::Partition}:logs:::${WebLogGroup}|${WebLogGroup.Arn}\"}",
                value(joined, LOGS));
    }

    @Test
    void partsWithADollarAreNeverReadAsATemplate() {
        assertEquals(
                "{\"Fn::Join\":[\"\",[{\"Fn::Join\":[\"$\",[\"a \",\"{AWS::Region} \"]]},{\"Ref\":\"AWS::AccountId\"},\" b\"]]}",
                value(Value.join(Value.text("a ${AWS::Region} "), Pseudo.ACCOUNT, Value.text(" b"))));
        assertEquals(
                "{\"Fn::Join\":[\"\",[{\"Fn::Join\":[\"$\",[\"costs \",\"\"]]},{\"Ref\":\"AWS::AccountId\"}]]}",
                value(Value.join(Value.text("costs $"), Pseudo.ACCOUNT)));
    }

    @Test
    void partsWithDoubleBracesAreNeverReadAsATemplate() {
        assertEquals(
                "{\"Fn::Join\":[\"\",[{\"Fn::Join\":[\"{{\",[\"\",\"x}} \"]]},{\"Ref\":\"AWS::AccountId\"}]]}",
                value(Value.join(Value.text("{{x}} "), Pseudo.ACCOUNT)));
    }

    @Test
    void anAttributeThatATypeHasNotIsADefect() {
        Value attribute = new Value.Attribute(LOGS.id(), Property.DNS_NAME);

        assertThrows(IllegalStateException.class, () -> value(attribute, LOGS));
    }

    @Test
    void anAttributeOfAResourceThatIsNotThereIsADefect() {
        Value attribute = new Value.Attribute(LOGS.id(), Property.NAME);

        assertThrows(IllegalStateException.class, () -> value(attribute));
    }
}
