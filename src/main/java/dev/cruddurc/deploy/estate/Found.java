package dev.cruddurc.deploy.estate;

import java.util.ArrayList;
import java.util.List;

/** What was found that outlives the stages. */
public record Found(List<Store> stores, List<Zone> zones, List<Leftover> leftovers) {
    public Found {
        stores = List.copyOf(stores);
        zones = List.copyOf(zones);
        leftovers = List.copyOf(leftovers);
    }

    /** Nothing. */
    public static Found nothing() {
        return new Found(List.of(), List.of(), List.of());
    }

    /** A repository with the names of its images. */
    public record Store(String name, List<String> images) {
        public Store {
            images = List.copyOf(images);
        }
    }

    /** A zone with the records in it that are none of ours. */
    public record Zone(String domain, String id, List<String> foreign) {
        public Zone {
            foreign = List.copyOf(foreign);
        }
    }

    /** A record by which a certificate for a name was validated. */
    public record Leftover(String zone, String certified, ZoneRecord record) {}

    /** Why what is asked for cannot be done; nothing where it can. */
    public List<String> obstacles(Asked asked) {
        List<String> lines = new ArrayList<>();
        for (Store store : stores) {
            if (asked.repositories() && !asked.images() && !store.images().isEmpty()) {
                lines.add("repository " + store.name() + " is not empty; to remove its images too, add --with images");
            }
        }
        for (Zone zone : zones) {
            if (asked.zone() && !zone.foreign().isEmpty()) {
                lines.add("zone " + zone.domain() + " has records that are none of ours: "
                        + String.join(", ", zone.foreign()));
            }
        }
        return lines;
    }

    /** What of it goes for good, in words; nothing where nothing was asked for. */
    public List<String> goes(Asked asked) {
        List<String> words = new ArrayList<>();
        if (asked.repositories()) {
            for (Store store : stores) {
                int images = store.images().size();
                words.add("repository " + store.name()
                        + (images == 0 ? "" : " with " + images + (images == 1 ? " image" : " images")));
            }
        }
        if (asked.zone()) {
            zones.forEach(zone -> words.add("zone " + zone.domain() + " (" + zone.id() + ")"));
        }
        return words;
    }

    /** What of it stays, in words. */
    public List<String> stays(Asked asked) {
        List<String> words = new ArrayList<>();
        if (!asked.repositories()) {
            stores.forEach(store -> words.add("repository " + store.name()));
        }
        if (!asked.zone()) {
            zones.forEach(zone -> words.add("zone " + zone.domain() + " (" + zone.id() + ")"));
        }
        return words;
    }
}
