package dev.cruddurc.config.check;

import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.language.SystemDefinition.Acceptance;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Severity;
import dev.cruddurc.diagnostic.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Takes away what a file accepts, and says so where an acceptance has nothing left to take away. */
public final class Acceptances {
    private final SystemDefinition system;
    private final List<Code> unjudged;
    /** By identity: comparing records is code that a start would have to make first. */
    private final Set<Acceptance> used = Collections.newSetFromMap(new IdentityHashMap<>());

    private Acceptances(SystemDefinition system, List<Code> unjudged) {
        this.system = system;
        this.unjudged = unjudged;
    }

    /**
     * What of the findings is left. Errors always are; beside them, nobody knows whether an acceptance is needed.
     *
     * @param unjudged the codes that were not looked for, so that an acceptance of one is not in vain
     */
    public static List<Diagnostic> apply(SystemDefinition system, List<Diagnostic> found, List<Code> unjudged) {
        return system.accept().isEmpty() ? found : new Acceptances(system, unjudged).apply(found);
    }

    private List<Diagnostic> apply(List<Diagnostic> found) {
        List<Diagnostic> left = new ArrayList<>();
        boolean errors = false;
        for (Diagnostic diagnostic : found) {
            boolean error = diagnostic.severity() == Severity.ERROR;
            errors |= error;
            if (error || !isAccepted(diagnostic)) {
                left.add(diagnostic);
            }
        }
        if (!errors) {
            for (Acceptance acceptance : system.accept()) {
                if (!used.contains(acceptance) && !acceptance.inherited() && isJudged(acceptance)) {
                    left.add(inVain(acceptance));
                }
            }
            Collections.sort(left);
        }
        return Collections.unmodifiableList(left);
    }

    private boolean isJudged(Acceptance acceptance) {
        return unjudged.stream()
                .noneMatch(code -> code.id().equals(acceptance.code().value()));
    }

    private boolean isAccepted(Diagnostic diagnostic) {
        boolean accepted = false;
        for (Acceptance acceptance : system.accept()) {
            if (acceptance.code().value().equals(diagnostic.code().id()) && isAbout(acceptance, diagnostic)) {
                used.add(acceptance);
                accepted = true;
            }
        }
        return accepted;
    }

    private boolean isAbout(Acceptance acceptance, Diagnostic diagnostic) {
        if (acceptance.service().isEmpty()) {
            return true;
        }
        boolean within = acceptance.places().stream().anyMatch(place -> contains(place, diagnostic.span()));
        return within && !isAboutAnother(acceptance.service().get(), diagnostic.message());
    }

    /** Of what stands under {@code defaults} every service has a part; the message then says which is meant. */
    private boolean isAboutAnother(String service, String message) {
        if (message.contains("`" + service + "`")) {
            return false;
        }
        for (ServiceDefinition other : system.services()) {
            if (message.contains("`" + other.name().value() + "`")) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(Span outer, Span inner) {
        boolean begins =
                outer.line() < inner.line() || (outer.line() == inner.line() && outer.column() <= inner.column());
        boolean ends = outer.endLine() > inner.endLine()
                || (outer.endLine() == inner.endLine() && outer.endColumn() >= inner.endColumn());
        return begins && ends && outer.file().equals(inner.file());
    }

    private static Diagnostic inVain(Acceptance acceptance) {
        String code = acceptance.code().value();
        String where = acceptance.service().map(name -> " on `" + name + "`").orElse("");
        return Diagnostic.of(
                        Code.ACCEPTED_IN_VAIN,
                        acceptance.code().span(),
                        "nothing is found" + where + " that `" + code + "` would accept")
                .label("is not needed, or not any more")
                .help("leave it out");
    }
}
