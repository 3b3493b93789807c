package dev.cruddurc.lowering;

/** The partition of a region, as far as something differs there. */
enum Partition {
    AWS,
    CHINA,
    GOVERNMENT;

    static Partition of(String region) {
        return region.startsWith("cn-") ? CHINA : region.startsWith("us-gov-") ? GOVERNMENT : AWS;
    }
}
