package dev.cruddurc.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * How many mutants the proof catches.
 *
 * @param mutants how many were tried
 * @param kinds how many kinds they are of
 * @param survivors the kinds of those that are not caught
 */
record MutationCheck(int mutants, int kinds, int caught, NavigableSet<String> survivors) {
    private static final Path EXPLAINED = Path.of("src/test/resources/dev/cruddurc/proof/survivors.txt");

    /** Tries mutants, each alone. */
    static MutationCheck of(Example example, List<Mutant> mutants) {
        List<Mutant> survivors = mutants.parallelStream()
                .filter(mutant -> mutant.proof(example).holds())
                .toList();
        return new MutationCheck(
                mutants.size(), names(mutants).size(), mutants.size() - survivors.size(), names(survivors));
    }

    /** The kinds whose survival the list explains. */
    static NavigableSet<String> explained() throws IOException {
        NavigableSet<String> kinds = new TreeSet<>();
        for (String line : Files.readAllLines(EXPLAINED)) {
            if (line.startsWith("  ")) {
                kinds.add(line.strip());
            }
        }
        return kinds;
    }

    private static NavigableSet<String> names(List<Mutant> mutants) {
        NavigableSet<String> names = new TreeSet<>();
        mutants.forEach(mutant -> names.add(mutant.side().word() + " " + mutant.kind()));
        return names;
    }

    @Override
    public String toString() {
        return mutants + " mutants of " + kinds + " kinds, " + caught + " caught; the others are of " + survivors.size()
                + " kinds";
    }
}
