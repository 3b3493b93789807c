package dev.cruddurc.config;

import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Related;
import dev.cruddurc.diagnostic.Severity;
import dev.cruddurc.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which parts of a file errors leave sound, so that what is found later is told beside them where it is a mistake of its own, and is
 * left out where it may follow from one of them: one cause, one diagnostic.
 */
public final class Soundness {
    private static final String SERVICES = "services";

    /** What takes warnings and advice away. */
    private static final String ACCEPT = "accept";

    /** What no system is without; nothing that depends on them is told. */
    private static final String[][] STAND_INS = {{"app", "app"}, {"region", "us-east-1"}};

    private final Extent top;
    private final List<Extent> services;

    private Soundness(Extent top, List<Extent> services) {
        this.top = top;
        this.services = services;
    }

    /**
     * What is sound beside errors.
     *
     * @param tree the file as it was read
     * @param found errors, and other findings, which break nothing
     */
    public static Soundness beside(List<Diagnostic> found, Node.Mapping tree) {
        List<Diagnostic> errors = new ArrayList<>();
        for (Diagnostic diagnostic : found) {
            if (diagnostic.severity() == Severity.ERROR) {
                errors.add(diagnostic);
            }
        }
        List<Extent> services = new ArrayList<>();
        if (tree.get(SERVICES).orElse(null) instanceof Node.Mapping all) {
            for (Node.Entry service : all.entries()) {
                services.add(Extent.ofService(service, errors));
            }
        }
        return new Soundness(Extent.ofFile(tree, SERVICES, errors), services);
    }

    /**
     * The file without what is broken: keys with an error under them, and services that are lost. What everything else is made of has
     * a stand-in.
     */
    public Node.Mapping pruned(Node.Mapping tree) {
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : tree.entries()) {
            if (entry.name().equals(SERVICES) && entry.value() instanceof Node.Mapping all) {
                entries.add(new Node.Entry(entry.key(), sound(all)));
            } else if (!top.broken().contains(entry.name())) {
                entries.add(entry);
            }
        }
        for (String[] standIn : STAND_INS) {
            if (top.broken().contains(standIn[0]) || tree.entry(standIn[0]).isEmpty()) {
                entries.add(new Node.Entry(scalar(standIn[0]), scalar(standIn[1])));
            }
        }
        return new Node.Mapping(entries, tree.span());
    }

    private Node.Mapping sound(Node.Mapping all) {
        List<Node.Entry> entries = new ArrayList<>();
        for (int at = 0; at < services.size(); at++) {
            Node.Entry service = all.entries().get(at);
            Extent extent = services.get(at);
            if (!extent.lost() && service.value() instanceof Node.Mapping mapping) {
                entries.add(new Node.Entry(service.key(), sound(mapping, extent)));
            }
        }
        return new Node.Mapping(entries, all.span());
    }

    private static Node.Mapping sound(Node.Mapping service, Extent extent) {
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : service.entries()) {
            if (!extent.broken().contains(entry.name())) {
                entries.add(entry);
            }
        }
        return new Node.Mapping(entries, service.span());
    }

    private Node.Scalar scalar(String text) {
        return new Node.Scalar(text, true, top.place());
    }

    /** Whether a finding is a mistake of its own, whatever the broken parts are meant to say. */
    public boolean isOwn(Diagnostic finding) {
        Dependence dependence = Dependence.of(finding.code());
        List<Span> places = new ArrayList<>();
        places.add(finding.span());
        for (Related related : finding.related()) {
            places.add(related.span());
        }
        boolean acceptable = finding.severity() != Severity.ERROR;
        if (!top.isSound(places, dependence.top()) || (acceptable && !top.isSound(ACCEPT))) {
            return false;
        }
        for (Extent service : services) {
            boolean concerned = dependence.everyService() || service.has(places) || names(finding, service.name());
            if (concerned
                    && (!service.isSound(places, dependence.service()) || (acceptable && !service.isSound(ACCEPT)))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the words of a finding are about a service. */
    private static boolean names(Diagnostic finding, String service) {
        Optional<String> help = finding.help();
        return names(finding.message(), service)
                || names(finding.label(), service)
                || (help.isPresent() && names(help.get(), service));
    }

    private static boolean names(String text, String service) {
        return text.contains("`" + service + "`") || text.contains("services." + service + ".");
    }
}
