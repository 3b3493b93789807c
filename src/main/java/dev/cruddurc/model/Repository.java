package dev.cruddurc.model;

import java.util.List;
import java.util.Optional;

/**
 * An image repository: scans on push, and lets untagged images expire.
 *
 * @param immutable whether a tag can be pushed only once
 * @param untaggedDays days after which an untagged image is removed
 * @param kmsKey a key ARN; without it AES-256 with the service's key
 */
public record Repository(
        Identity identity, Value name, boolean immutable, int untaggedDays, Optional<Value> kmsKey, List<Tag> tags)
        implements Resource {}
