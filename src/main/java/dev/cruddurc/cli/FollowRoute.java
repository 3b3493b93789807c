package dev.cruddurc.cli;

import dev.cruddurc.Compilation;
import dev.cruddurc.Target;
import dev.cruddurc.model.ListenerRule;
import dev.cruddurc.review.Contents;
import dev.cruddurc.review.request.Journey;
import dev.cruddurc.review.request.Request;
import dev.cruddurc.review.request.Sample;
import dev.cruddurc.review.request.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Follows a request, or one for each rule. */
record FollowRoute(Input input, Optional<String> environment, RouteRequest request, Session session) {
    ExitCode run(Optional<String> url) throws UsageError {
        Optional<Compilation> compilation =
                input.compile(environment, EnumSet.noneOf(Target.class), Report.plain(), session);
        if (compilation.isEmpty()) {
            return ExitCode.ERRORS;
        }
        Contents contents = new Contents(compilation.get().deployment().orElseThrow());
        return url.isPresent() ? one(contents, request.to(url.get())) : all(contents);
    }

    private ExitCode one(Contents contents, Request followed) {
        Journey.Result result = Journey.of(contents, followed);
        for (Step step : result.steps()) {
            session.print((step.passes() ? "  " : "x ") + step.where() + "\n      " + step.text()
                    + (step.place().isEmpty() ? "" : "\n      " + step.place()) + "\n");
        }
        session.print(result.arrives() ? "it arrives\n" : "it does not arrive\n");
        return result.arrives() ? ExitCode.DONE : ExitCode.ERRORS;
    }

    private ExitCode all(Contents contents) {
        List<ListenerRule> rules = new ArrayList<>(contents.all(ListenerRule.class));
        rules.sort(Comparator.comparingInt(ListenerRule::priority));
        boolean well = true;
        for (ListenerRule rule : rules) {
            Request sample = Sample.of(rule, contents);
            Journey.Result result = Journey.of(contents, sample, rule);
            boolean own = result.steps().stream()
                    .anyMatch(step -> step.where().equals(rule.id().toString())
                            && step.text().endsWith(" takes it"));
            Step last = result.steps().get(result.steps().size() - 1);
            session.print(Sample.text(sample) + "\n      " + (own ? "" : "never gets to " + rule.id() + ": ")
                    + last.text() + "\n      " + rule.origin().span() + "\n");
            well &= own && result.arrives();
        }
        if (rules.isEmpty()) {
            session.print("no service has a route\n");
        }
        return well ? ExitCode.DONE : ExitCode.ERRORS;
    }
}
