package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.util.Optional;

/** The syntax of image references: {@code [registry/]path[:tag][@sha256:digest]}. */
final class ImageReference {
    private ImageReference() {}

    /** Reports a reference that no registry could serve. */
    static void check(Located<String> reference, Context context) {
        String fault = fault(reference.value());
        if (!fault.isEmpty()) {
            context.add(Diagnostic.of(Code.BAD_VALUE, reference.span(), "an image reference " + fault)
                    .label("has the form `registry/name:tag` or `registry/name@sha256:...`"));
        }
    }

    /** The tag of a reference. */
    static Optional<String> tag(String reference) {
        String name = beforeDigest(reference);
        int colon = name.indexOf(':', name.lastIndexOf('/') + 1);
        return colon < 0 ? Optional.empty() : Optional.of(name.substring(colon + 1));
    }

    static boolean isTag(String tag) {
        return !tag.isEmpty()
                && tag.length() <= 128
                && Ascii.areOneOf(tag, "_.-")
                && tag.charAt(0) != '.'
                && tag.charAt(0) != '-';
    }

    private static String fault(String reference) {
        String named = beforeDigest(reference);
        if (named.length() > 255) {
            return "with more than 255 characters";
        }
        if (named.length() < reference.length() && !isDigest(reference.substring(named.length() + 1))) {
            return "with a digest that is not `sha256:` and 64 hexadecimal digits";
        }
        Optional<String> tag = tag(reference);
        if (tag.isPresent() && !isTag(tag.get())) {
            return "with a tag that is none";
        }
        String path =
                tag.isPresent() ? named.substring(0, named.length() - tag.get().length() - 1) : named;
        String[] segments = path.split("/", -1);
        for (int at = 0; at < segments.length; at++) {
            boolean registry = at == 0 && segments.length > 1;
            if (!isSegment(segments[at], registry)) {
                return "with a name that is none";
            }
        }
        return "";
    }

    /** Path segments are in lower case; a registry is a host and may have a port. */
    private static boolean isSegment(String segment, boolean registry) {
        if (segment.isEmpty() || !Ascii.isLowerOrDigit(segment.charAt(segment.length() - 1))) {
            return false;
        }
        return registry ? Ascii.areOneOf(segment, "_.-:") : Ascii.areOneOf(segment, "_.-") && !Ascii.hasUpper(segment);
    }

    private static boolean isDigest(String digest) {
        return digest.length() == 71
                && digest.startsWith("sha256:")
                && digest.chars().skip(7).allMatch(Ascii::isHex);
    }

    private static String beforeDigest(String reference) {
        int at = reference.indexOf('@');
        return at < 0 ? reference : reference.substring(0, at);
    }
}
