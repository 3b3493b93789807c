package dev.cruddurc.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The committed table of prices. */
final class Prices {
    private static final String EVERYWHERE = "*";

    private final List<Price> prices;

    private Prices(List<Price> prices) {
        this.prices = List.copyOf(prices);
    }

    /**
     * A row.
     *
     * @param dollars for one of it, an hour
     * @param date of the source's statement
     */
    record Price(String region, String what, BigDecimal dollars, String source, String date) {}

    static Prices read() {
        try (InputStream in = Prices.class.getResourceAsStream("prices.txt")) {
            if (in == null) {
                throw new IllegalStateException("no table of prices");
            }
            List<Price> rows = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] cells = line.split(" \\| ", -1);
                    rows.add(new Price(cells[0], cells[1], new BigDecimal(cells[2]), cells[3], cells[4]));
                }
            }
            return new Prices(rows);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The price in a region; empty where the table has none. */
    Optional<Price> of(String what, String region) {
        return prices.stream()
                .filter(price -> price.what().equals(what))
                .filter(price -> price.region().equals(region) || price.region().equals(EVERYWHERE))
                .findFirst();
    }
}
