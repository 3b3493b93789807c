package dev.cruddurc.deploy.terraform;

import dev.cruddurc.deploy.plan.Places;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.progress.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the program complains about, as failures at lines of the file. */
record Complaints(Places places) {
    private static final Pattern IN_TEXT = Pattern.compile("(aws_[a-z0-9_]+)[\".\\s]+([a-z0-9_]+)");

    /** The stop for a run that failed, after its errors were told. */
    Stop stop(String stage, String doing, Program.Run run, boolean changed, Progress.Listener listener) {
        List<Progress.Cause> causes = new ArrayList<>();
        for (String line : run.lines()) {
            Message.of(line).filter(Message::isError).ifPresent(error -> causes.add(cause(error)));
        }
        String all = run.text();
        if (causes.isEmpty()) {
            return new Stop(
                    outcome(all), "terraform cannot " + doing + " stage " + stage, tail(List.of(all.split("\n", -1))));
        }
        String left = changed ? "what was made before is in the state, and stays" : "nothing was changed";
        listener.on(new Progress.Broken(stage, causes, 0, left));
        return new Stop(outcome(all), "terraform could not " + doing + " stage " + stage, advice(all));
    }

    private Progress.Cause cause(Message error) {
        String address = address(error);
        String reason = error.text("diagnostic", "summary");
        String detail = error.text("diagnostic", "detail");
        return new Progress.Cause(
                address.isEmpty() ? "terraform" : address,
                address.isEmpty() ? "terraform" : address.replaceAll("\\..*", ""),
                detail.isEmpty() ? reason : reason + ": " + detail,
                places.ofAddress(address),
                List.of());
    }

    /** An error of a resource names it; one of the module's text only shows where in it, such as {@code resource.aws_lb.main}. */
    private static String address(Message error) {
        String address = error.text("diagnostic", "address");
        Matcher shown = IN_TEXT.matcher(error.text("diagnostic", "snippet", "context"));
        return address.isEmpty() && shown.find() ? shown.group(1) + "." + shown.group(2) : address;
    }

    static Outcome outcome(String text) {
        if (text.contains("ExpiredToken")
                || text.contains("No valid credential sources")
                || text.contains("InvalidClientTokenId")
                || text.contains("AccessDenied")) {
            return Outcome.CREDENTIALS;
        }
        boolean isTaken = text.contains("Error acquiring the state lock") || text.contains("Saved plan is stale");
        return isTaken ? Outcome.NOT_POSSIBLE : Outcome.FAILED;
    }

    private static String advice(String text) {
        if (text.contains("Error acquiring the state lock")) {
            return "somebody else is at work on this state; run the command again when they are done";
        }
        if (text.contains("Saved plan is stale")) {
            return "somebody else came first; run the command again: it plans anew";
        }
        return "mend the cause, then run the command again: it goes on at this stage";
    }

    static List<String> tail(List<String> lines) {
        List<String> said = lines.stream().filter(line -> !line.isBlank()).toList();
        return said.subList(Math.max(0, said.size() - 12), said.size());
    }
}
