package dev.cruddurc.deploy.operation;

import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells of certificates with DNS elsewhere which records they wait for: once each, as soon as they are known. */
public final class Records {
    private final ServiceReport report;
    private final Progress.Listener listener;
    private final Set<String> told = new HashSet<>();

    /** Records as a report knows them. */
    public Records(ServiceReport report, Progress.Listener listener) {
        this.report = report;
        this.listener = listener;
    }

    /** Looks for what a certificate waits for. A fault is not worth a word: the next look may find it. */
    public void look(String resource, String arn) {
        if (arn.isEmpty() || told.contains(arn)) {
            return;
        }
        List<String> lines = new ArrayList<>();
        try {
            lines.addAll(report.records(arn));
        } catch (ServiceFault unreadable) {
            return;
        }
        if (!lines.isEmpty()) {
            told.add(arn);
            listener.on(new Progress.Note(resource + " waits until the zone of its domain has:"));
            lines.forEach(line -> listener.on(new Progress.Note("  " + line)));
        }
    }
}
