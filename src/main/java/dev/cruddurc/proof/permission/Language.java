package dev.cruddurc.proof.permission;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All pairs of an action and a resource that grants allow, as a nondeterministic automaton: a state is a position in one pattern, and
 * {@code *} stays where it is. What only an account knows, such as the ARN of a resource to be made, is one symbol that is equal to
 * itself alone.
 */
final class Language {
    private static final String SEPARATOR = "\n";
    private static final String STAR = "*";
    private static final String ANY = "?";

    /** What IAM could be asked for at all. */
    private static final Language POSSIBLE = of(List.of(Grant.of("?*:?*", "?*")));

    private final List<List<String>> patterns;
    private final int[] starts;
    private final int size;

    private Language(List<List<String>> patterns) {
        this.patterns = List.copyOf(patterns);
        this.starts = new int[patterns.size()];
        int next = 0;
        for (int at = 0; at < starts.length; at++) {
            starts[at] = next;
            next += patterns.get(at).size() + 1;
        }
        this.size = next;
    }

    /** An action and a resource, shown to the reader. */
    record Word(String action, String resource) {}

    static Language of(List<Grant> grants) {
        Set<List<String>> patterns = new LinkedHashSet<>();
        for (Grant grant : grants) {
            for (String action : grant.actions()) {
                for (String resource : grant.resources()) {
                    List<String> pattern = new ArrayList<>(symbols(action.toLowerCase(Locale.ROOT)));
                    pattern.add(SEPARATOR);
                    pattern.addAll(symbols(resource));
                    patterns.add(pattern);
                }
            }
        }
        return new Language(new ArrayList<>(patterns));
    }

    /** A shortest word of this language that is not in the other; empty where there is none. */
    Optional<Word> without(Language other) {
        return search(List.of(unlessIn(other), POSSIBLE), other);
    }

    /** A shortest word that is in both languages and not in the third; empty where there is none. */
    Optional<Word> meets(Language other, Language except) {
        return search(List.of(unlessIn(except).near(other), other, POSSIBLE), except);
    }

    /** Without the patterns of another: all that they allow is in that one. */
    private Language unlessIn(Language other) {
        Set<List<String>> others = new HashSet<>(other.patterns);
        return new Language(
                patterns.stream().filter(pattern -> !others.contains(pattern)).toList());
    }

    /** Without the patterns that have no word in common with any of another, as far as their beginnings tell. */
    private Language near(Language other) {
        return new Language(patterns.stream()
                .filter(pattern -> other.patterns.stream().anyMatch(theirs -> canMeet(pattern, theirs)))
                .toList());
    }

    private static boolean canMeet(List<String> one, List<String> other) {
        int common = Math.min(one.size(), other.size());
        for (int at = 0; at < common; at++) {
            String symbol = one.get(at);
            String theirs = other.get(at);
            if (symbol.equals(STAR) || theirs.equals(STAR)) {
                return true;
            }
            if (!symbol.equals(theirs) && !symbol.equals(ANY) && !theirs.equals(ANY)) {
                return false;
            }
        }
        // What is longer has to be able to end here, too.
        List<String> longer = one.size() > common ? one : other;
        return longer.size() == common || longer.get(common).equals(STAR);
    }

    /** Searches breadth first through the subsets of all automata at once. */
    private static Optional<Word> search(List<Language> within, Language outside) {
        if (within.stream().anyMatch(language -> language.patterns.isEmpty())) {
            return Optional.empty();
        }
        List<Language> all = new ArrayList<>(within);
        all.add(outside);
        List<String> alphabet = alphabet(all);
        List<BitSet> start = all.stream().map(Language::start).toList();
        Deque<Path> open = new ArrayDeque<>(List.of(new Path(start, Optional.empty(), "")));
        Set<List<BitSet>> seen = new HashSet<>(List.of(start));
        while (!open.isEmpty()) {
            Path path = open.poll();
            if (isFound(path.states(), all, within.size())) {
                return Optional.of(path.word());
            }
            for (String symbol : alphabet) {
                List<BitSet> next = new ArrayList<>(all.size());
                for (int at = 0; at < all.size(); at++) {
                    next.add(all.get(at).step(path.states().get(at), symbol));
                }
                boolean isDead = next.subList(0, within.size()).stream().anyMatch(BitSet::isEmpty);
                if (!isDead && seen.add(next)) {
                    open.add(new Path(next, Optional.of(path), symbol));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isFound(List<BitSet> states, List<Language> all, int within) {
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).accepts(states.get(at)) != at < within) {
                return false;
            }
        }
        return true;
    }

    /** How a state was come to. */
    private record Path(List<BitSet> states, Optional<Path> before, String symbol) {
        Word word() {
            StringBuilder text = new StringBuilder();
            List<String> symbols = new ArrayList<>();
            for (Optional<Path> at = Optional.of(this);
                    at.isPresent();
                    at = at.get().before()) {
                symbols.add(0, at.get().symbol());
            }
            symbols.forEach(text::append);
            int separator = text.indexOf(SEPARATOR);
            return new Word(text.substring(0, separator), text.substring(separator + 1));
        }
    }

    private BitSet start() {
        BitSet states = new BitSet(size);
        for (int pattern = 0; pattern < starts.length; pattern++) {
            enter(pattern, 0, states);
        }
        return states;
    }

    /** A star may stand for nothing. */
    private void enter(int pattern, int position, BitSet states) {
        List<String> symbols = patterns.get(pattern);
        int at = position;
        states.set(starts[pattern] + at);
        while (at < symbols.size() && symbols.get(at).equals(STAR)) {
            at++;
            states.set(starts[pattern] + at);
        }
    }

    private BitSet step(BitSet states, String symbol) {
        BitSet next = new BitSet(size);
        for (int pattern = 0; pattern < starts.length; pattern++) {
            List<String> symbols = patterns.get(pattern);
            int end = starts[pattern] + symbols.size();
            for (int state = states.nextSetBit(starts[pattern]);
                    state >= 0 && state < end;
                    state = states.nextSetBit(state + 1)) {
                String wanted = symbols.get(state - starts[pattern]);
                if (wanted.equals(STAR) && !symbol.equals(SEPARATOR)) {
                    enter(pattern, state - starts[pattern], next);
                } else if (wanted.equals(symbol) || (wanted.equals(ANY) && !symbol.equals(SEPARATOR))) {
                    enter(pattern, state - starts[pattern] + 1, next);
                }
            }
        }
        return next;
    }

    private boolean accepts(BitSet states) {
        for (int pattern = 0; pattern < starts.length; pattern++) {
            if (states.get(starts[pattern] + patterns.get(pattern).size())) {
                return true;
            }
        }
        return false;
    }

    /** The symbols of all patterns, letters first so that an example looks like what it is one of, and one that stands for every other. */
    private static List<String> alphabet(List<Language> languages) {
        NavigableSet<String> symbols = new TreeSet<>(
                Comparator.comparing((String symbol) -> !isLetter(symbol)).thenComparing(Comparator.naturalOrder()));
        languages.forEach(language -> language.patterns.forEach(symbols::addAll));
        symbols.remove(STAR);
        symbols.remove(ANY);
        for (char letter = 'a'; letter <= 'z'; letter++) {
            if (symbols.add(String.valueOf(letter))) {
                return List.copyOf(symbols);
            }
        }
        symbols.add("…");
        return List.copyOf(symbols);
    }

    private static boolean isLetter(String symbol) {
        return symbol.length() == 1 && symbol.charAt(0) >= 'a' && symbol.charAt(0) <= 'z';
    }

    /** Characters, and what stands in angle brackets as one symbol. */
    private static List<String> symbols(String pattern) {
        List<String> symbols = new ArrayList<>();
        int at = 0;
        while (at < pattern.length()) {
            int end = pattern.charAt(at) == '<' ? pattern.indexOf('>', at) : -1;
            int next = end > 0 ? end + 1 : at + Character.charCount(pattern.codePointAt(at));
            symbols.add(pattern.substring(at, next));
            at = next;
        }
        return symbols;
    }
}
