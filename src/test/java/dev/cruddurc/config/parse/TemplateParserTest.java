package dev.cruddurc.config.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cruddurc.config.Systems;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.Template;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateParserTest {
    @ParameterizedTest
    @CsvSource({
        "$${x}, ${x}",
        "$$${x}, $${x}",
        "$$$${x}, $$${x}",
        "a$${b, a${b",
        "$${app}$${region}, ${app}${region}",
    })
    void takesADoubledDollarForALiteralOne(String written, String text) {
        assertEquals(List.of(new Template.Literal(text)), parts(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$", "$$", "$$$", "$x", "$ {x}", "%{x}", "%%{x}", "#{1+1}", "}", "{{x}}", "AWS::Region", "é 😀"})
    void leavesAllElseAsItIs(String written) {
        assertEquals(List.of(new Template.Literal(written)), parts(written));
    }

    @Test
    void cutsATextAtItsReferences() {
        assertEquals(
                "[lit:http://, self:HOST, lit::, api:PORT, lit:/, APP, ENV, REGION, ACCOUNT]",
                shown("http://${self.host}:${services.api.port}/${app}${env}${region}${account}"));
    }

    @Test
    void hasNoPartsForTheEmptyText() {
        assertEquals(List.of(), parts(""));
    }

    @Test
    void knowsThePlaceOfEachReference() {
        Template template = environment("a😀${app}-$${app}-${app}");
        assertEquals(
                List.of("cruddur.yaml:8:17", "cruddur.yaml:8:32"),
                template.parts().stream()
                        .filter(Template.Reference.class::isInstance)
                        .map(part -> ((Template.Reference) part).span().toString())
                        .toList());
    }

    @Test
    void letsServicesNameEachOtherAndThemselves() {
        Systems.system("""
                app: a
                region: eu-west-1
                services:
                  x: {image: i:1, env: {Y: '${services.y.url}', X: '${services.x.url}'}}
                  y: {image: i:1, env: {X: '${services.x.url}', Y: '${self.url}'}}
                """);
    }

    private static String shown(String text) {
        return parts(text).stream()
                .map(part -> part instanceof Template.Literal literal
                        ? "lit:" + literal.text()
                        : part instanceof Template.Known known
                                ? known.name().name()
                                : property((Template.ServiceProperty) part))
                .toList()
                .toString();
    }

    private static String property(Template.ServiceProperty part) {
        return (part.service().equals("web") ? "self" : part.service()) + ":" + part.property();
    }

    private static List<Template.Part> parts(String text) {
        return environment(text).parts();
    }

    private static Template environment(String text) {
        List<ServiceDefinition> services =
                Systems.system(Systems.withService("env: {A: '" + text + "'}")).services();
        return services.get(1).env().get(0).value();
    }
}
