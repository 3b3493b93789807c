package dev.cruddurc.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GithubRendererTest {
    @Test
    void aDiagnosticIsOneLine() {
        Diagnostic diagnostic = Diagnostic.of(
                        Code.DUPLICATE_KEY, new Span("a,b:c.yaml", 2, 1, 2, 4), "100% wrong\nhere")
                .label("why")
                .related(new Span("f", 1, 1, 1, 2), "first here")
                .note("a note")
                .help("an edit");
        assertEquals(
                "::error file=a%2Cb%3Ac.yaml,line=2,col=1,endColumn=4,title=CRD108::"
                        + "100%25 wrong\\u{a}here: why%0Asee f:1:1: first here%0Anote: a note%0Ahelp: an edit\n",
                new GithubRenderer().render(List.of(diagnostic)));
    }

    @Test
    void severitiesAndRanges() {
        Diagnostic diagnostic = Diagnostic.of(Code.NO_DOMAIN, new Span("f", 2, 1, 4, 1), "no TLS");
        assertEquals("""
                ::warning file=f,line=2,endLine=4,title=CRD401::no TLS
                ::notice file=f,line=2,endLine=4,title=CRD401::no TLS
                """, new GithubRenderer().render(List.of(diagnostic, diagnostic.severity(Severity.ADVICE))));
    }

    @Test
    void secretsAreStars() {
        Diagnostic diagnostic = Diagnostic.of(Code.YAML_SYNTAX, Span.startOf("f"), "not postgres://u:hunter2@db");
        assertEquals(
                "::error file=f,line=1,col=1,endColumn=1,title=CRD107::not postgres://u:*******@db\n",
                new GithubRenderer().render(List.of(diagnostic)));
    }
}
