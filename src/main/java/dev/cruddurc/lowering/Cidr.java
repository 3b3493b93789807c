package dev.cruddurc.lowering;

import java.util.Optional;

/** An IPv4 range as a number and a prefix length. */
record Cidr(long address, int prefix) {
    /** The range of a text such as {@code 10.0.0.0/16}; empty unless it is the network address of its range. */
    static Optional<Cidr> parse(String text) {
        String[] halves = text.split("/", -1);
        String[] octets = halves[0].split("\\.", -1);
        if (halves.length != 2 || octets.length != 4) {
            return Optional.empty();
        }
        long address = 0;
        for (String octet : octets) {
            int value = number(octet, 255);
            if (value < 0) {
                return Optional.empty();
            }
            address = address << 8 | value;
        }
        int prefix = number(halves[1], 32);
        if (prefix < 0 || address % (1L << (32 - prefix)) != 0) {
            return Optional.empty();
        }
        return Optional.of(new Cidr(address, prefix));
    }

    /** One of the 2^bits parts of the range. */
    Cidr part(int bits, int index) {
        return new Cidr(address + ((long) index << (32 - prefix - bits)), prefix + bits);
    }

    /** Whether the two ranges share an address. */
    boolean overlaps(Cidr other) {
        int shorter = Math.min(prefix, other.prefix);
        return address >> (32 - shorter) == other.address >> (32 - shorter);
    }

    @Override
    public String toString() {
        return (address >> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255) + "/"
                + prefix;
    }

    private static int number(String text, int most) {
        if (text.isEmpty() || text.length() > 3) {
            return -1;
        }
        int value = 0;
        for (int at = 0; at < text.length(); at++) {
            char digit = text.charAt(at);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            value = 10 * value + digit - '0';
        }
        boolean padded = text.length() > 1 && text.charAt(0) == '0';
        return value > most || padded ? -1 : value;
    }
}
