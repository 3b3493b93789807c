package dev.cruddurc.adopt;

import java.util.Optional;

/** Image references. */
final class Images {
    /** What is written where a file has no tag that can be kept. */
    static final String NEW_TAG = "v1";

    private Images() {}

    /** Whether a reference has a tag or a digest. */
    static boolean isPinned(String image) {
        return image.contains("@") || tag(image).isPresent();
    }

    /** The tag. */
    static Optional<String> tag(String image) {
        int digest = image.indexOf('@');
        String plain = digest < 0 ? image : image.substring(0, digest);
        int colon = plain.indexOf(':', plain.lastIndexOf('/') + 1);
        return colon < 0 ? Optional.empty() : Optional.of(plain.substring(colon + 1));
    }

    /** The name within its registry. */
    static String repository(String image) {
        String path = image.substring(image.indexOf('/') + 1);
        int digest = path.indexOf('@');
        String plain = digest < 0 ? path : path.substring(0, digest);
        return tag(image).isPresent() ? plain.substring(0, plain.lastIndexOf(':')) : plain;
    }
}
