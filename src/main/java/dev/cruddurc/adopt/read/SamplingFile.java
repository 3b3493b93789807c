package dev.cruddurc.adopt.read;

import dev.cruddurc.config.language.Located;
import java.util.Optional;

/** A sampling rule of X-Ray. */
public record SamplingFile(
        Item item,
        Optional<Located<String>> name,
        Optional<Located<String>> service,
        Optional<Located<String>> rate,
        Optional<Located<Integer>> reservoir,
        Optional<Located<Integer>> priority) {
    static SamplingFile of(Item item) {
        item.skipUsual("Version", "1");
        for (String any : new String[] {"ResourceARN", "ServiceType", "Host", "HTTPMethod", "URLPath"}) {
            item.skipUsual(any, "*");
        }
        return new SamplingFile(
                item,
                item.text("RuleName"),
                item.text("ServiceName"),
                item.text("FixedRate"),
                item.number("ReservoirSize"),
                item.number("Priority"));
    }
}
