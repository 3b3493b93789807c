package dev.cruddurc.adopt.read;

import dev.cruddurc.config.language.Located;
import java.util.Optional;

/** A sampling rule of X-Ray. */
public record SamplingFile(
        Item item,
        Optional<Located<String>> service,
        Optional<Located<String>> rate,
        Optional<Located<Integer>> reservoir,
        Optional<Located<Integer>> priority) {
    static SamplingFile of(Item item) {
        item.skip("RuleName", "Version");
        for (String any : new String[] {"ResourceARN", "ServiceType", "Host", "HTTPMethod", "URLPath"}) {
            if (item.text(any).filter(word -> !word.value().equals("*")).isEmpty()) {
                item.skip(any);
            }
        }
        return new SamplingFile(
                item,
                item.text("ServiceName"),
                item.text("FixedRate"),
                item.number("ReservoirSize"),
                item.number("Priority"));
    }
}
