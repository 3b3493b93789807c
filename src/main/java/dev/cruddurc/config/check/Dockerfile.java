package dev.cruddurc.config.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Dockerfile says, as far as checks ask: of each stage the processor, the working folder, and what is copied where. What
 * depends on an argument of the build is not known.
 */
final class Dockerfile {
    private static final Pattern HEREDOC = Pattern.compile("<<-?[\"']?([A-Za-z_][A-Za-z0-9_]*)[\"']?");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private final String text;
    private Stage last = Stage.of("", Optional.empty());
    private String current = "";

    private Dockerfile(String text) {
        this.text = text;
    }

    /**
     * One stage, with what it has from the stage that it begins with.
     *
     * @param platform as in {@code linux/arm64}
     * @param workdir absolute; none where it is not known
     * @param exposed as written, such as {@code 80/tcp}
     * @param runs the commands that were run to make it
     */
    record Stage(
            String image,
            Optional<String> platform,
            Optional<String> workdir,
            List<Copy> copies,
            List<String> exposed,
            List<String> runs) {
        Stage {
            copies = List.copyOf(copies);
            exposed = List.copyOf(exposed);
            runs = List.copyOf(runs);
        }

        static Stage of(String image, Optional<String> platform) {
            return new Stage(image, platform, Optional.empty(), List.of(), List.of(), List.of());
        }

        Stage in(Optional<String> folder) {
            return new Stage(image, platform, folder, copies, exposed, runs);
        }

        Stage with(Copy copy) {
            List<Copy> all = new ArrayList<>(copies);
            all.add(copy);
            return new Stage(image, platform, workdir, all, exposed, runs);
        }

        Stage exposing(List<String> ports) {
            List<String> all = new ArrayList<>(exposed);
            all.addAll(ports);
            return new Stage(image, platform, workdir, copies, all, runs);
        }

        Stage having(String run) {
            List<String> all = new ArrayList<>(runs);
            all.add(run);
            return new Stage(image, platform, workdir, copies, exposed, all);
        }
    }

    /**
     * What is copied into a stage.
     *
     * @param source in the build context; none where it is not a single path of it
     * @param target absolute
     */
    record Copy(Optional<String> source, String target) {}

    static Dockerfile of(String text) {
        Dockerfile file = new Dockerfile(text);
        Optional<String> heredoc = Optional.empty();
        StringBuilder instruction = new StringBuilder();
        for (String line : text.lines().toList()) {
            String stripped = line.strip();
            if (heredoc.isPresent()) {
                heredoc = stripped.equals(heredoc.get()) ? Optional.empty() : heredoc;
            } else if (!stripped.startsWith("#")) {
                boolean goesOn = stripped.endsWith("\\");
                instruction.append(goesOn ? stripped.substring(0, stripped.length() - 1) + " " : stripped);
                if (!goesOn) {
                    Matcher begin = HEREDOC.matcher(instruction);
                    heredoc = begin.find() ? Optional.of(begin.group(1)) : Optional.empty();
                    file.read(instruction.toString().strip());
                    instruction.setLength(0);
                }
            }
        }
        return file;
    }

    /** The stage of that name, or the last one. */
    Optional<Stage> stage(Optional<String> name) {
        return name.isPresent()
                ? Optional.ofNullable(stages.get(name.get().toLowerCase(Locale.ROOT)))
                : Optional.of(last).filter(stage -> !stages.isEmpty());
    }

    /** The images that stages begin with, other stages left out. */
    List<String> bases() {
        List<String> bases = new ArrayList<>();
        for (Stage stage : stages.values()) {
            if (!bases.contains(stage.image())) {
                bases.add(stage.image());
            }
        }
        return bases;
    }

    /** Whether a word stands anywhere in it, such as the name of a file that it makes. */
    boolean mentions(String word) {
        return text.contains(word);
    }

    private void read(String instruction) {
        List<String> words = new ArrayList<>(List.of(SPACE.split(instruction, -1)));
        String name = words.remove(0).toUpperCase(Locale.ROOT);
        Optional<String> platform = Optional.empty();
        boolean elsewhere = false;
        while (!words.isEmpty() && words.get(0).startsWith("--")) {
            String flag = words.remove(0);
            platform = flag.startsWith("--platform=") ? Optional.of(flag.substring(11)) : platform;
            elsewhere |= flag.startsWith("--from=");
        }
        switch (name) {
            case "FROM" -> begin(words, platform);
            case "WORKDIR" -> last = last.in(words.isEmpty() ? Optional.empty() : absolute(words.get(0)));
            case "EXPOSE" -> last = last.exposing(words);
            case "RUN" -> last = last.having(String.join(" ", words));
            case "COPY", "ADD" -> copy(words, elsewhere);
            default -> {
                // Nothing that a check asks for.
            }
        }
        remember();
    }

    private void begin(List<String> words, Optional<String> platform) {
        if (words.isEmpty()) {
            return;
        }
        Stage before = stages.get(words.get(0).toLowerCase(Locale.ROOT));
        last = before != null ? before : Stage.of(words.get(0), platform);
        boolean named = words.size() == 3 && words.get(1).equalsIgnoreCase("AS");
        current = named ? words.get(2).toLowerCase(Locale.ROOT) : Integer.toString(stages.size());
    }

    private void remember() {
        if (!current.isEmpty()) {
            stages.put(current, last);
        }
    }

    private void copy(List<String> words, boolean elsewhere) {
        List<String> paths = new ArrayList<>();
        for (String word : words) {
            String path = word.replaceAll("^\\[?\"?|\"?,?\\]?$", "");
            if (!path.isEmpty()) {
                paths.add(path);
            }
        }
        if (paths.size() < 2) {
            return;
        }
        String source = paths.get(0);
        boolean known = paths.size() == 2 && !elsewhere && source.chars().noneMatch(c -> "*?$<:[".indexOf(c) >= 0);
        Optional<String> target = absolute(paths.get(paths.size() - 1));
        last = last.with(new Copy(known ? Optional.of(source) : Optional.empty(), target.orElse("/")));
    }

    /** A path in the container; none where it is not known. */
    private Optional<String> absolute(String path) {
        String plain = path.replaceAll("^[\"']|[\"']$", "");
        if (plain.contains("$")) {
            return Optional.empty();
        }
        return plain.startsWith("/")
                ? Optional.of(Paths.normal(plain))
                : last.workdir().map(folder -> Paths.normal(folder + "/" + plain));
    }
}
