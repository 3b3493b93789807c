package dev.cruddurc.config.check;

import dev.cruddurc.config.language.SystemDefinition.Mirror;
import java.util.List;
import java.util.regex.Pattern;

/** Steps of a build that put nothing into the folders of an application: of any other one nobody knows what it makes. */
final class KnownSteps {
    /** Official images of a language or a system: they bring no application. */
    private static final List<String> BASES = List.of(
            "alpine",
            "amazoncorretto",
            "amazonlinux",
            "busybox",
            "debian",
            "eclipse-temurin",
            "golang",
            "node",
            "openjdk",
            "php",
            "python",
            "ruby",
            "rust",
            "ubuntu");

    private static final List<String> OFFICIAL =
            List.of("", "library/", "docker.io/library/", "public.ecr.aws/docker/library/");

    private static final Pattern NEXT = Pattern.compile("&&|;");
    private static final Pattern INSTALLS = Pattern.compile("(?:python3? -m )?pip3? install(?: (?!-t\\b|--target).*)?"
            + "|(?:apt-get|apt|apk|yum|dnf|microdnf)(?: .*)?"
            + "|(?:rm|chmod|chown|mkdir|adduser|addgroup|useradd|groupadd|usermod)(?: .*)?");

    private KnownSteps() {}

    /** Whether a stage begins with a bare image and runs nothing but installers of packages. */
    static boolean leaveFoldersEmpty(Dockerfile.Stage stage, List<Mirror> mirrors) {
        if (!isBare(stage.image(), mirrors)) {
            return false;
        }
        for (String run : stage.runs()) {
            for (String command : NEXT.split(run, -1)) {
                // What a shell puts together is not known.
                boolean plain = command.chars().noneMatch(c -> "<>|$`(".indexOf(c) >= 0);
                if (!plain || !INSTALLS.matcher(command.strip()).matches()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isBare(String image, List<Mirror> mirrors) {
        String name = name(image);
        for (String registry : OFFICIAL) {
            if (name.startsWith(registry) && BASES.contains(name.substring(registry.length()))) {
                return true;
            }
        }
        String last = name.substring(name.lastIndexOf('/') + 1);
        for (Mirror mirror : mirrors) {
            if (mirror.name().value().equals(last) && isBare(mirror.image().value(), List.of())) {
                return true;
            }
        }
        return false;
    }

    private static String name(String image) {
        int digest = image.indexOf('@');
        String tagged = digest < 0 ? image : image.substring(0, digest);
        int tag = tagged.indexOf(':', tagged.lastIndexOf('/') + 1);
        return tag < 0 ? tagged : tagged.substring(0, tag);
    }
}
