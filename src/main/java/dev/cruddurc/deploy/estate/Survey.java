package dev.cruddurc.deploy.estate;

import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks at what is in the way of a system's end, and tells it, before anything is changed. */
public final class Survey {
    private final Holdings holdings;
    private final Estate estate;
    private final Asked asked;
    private final Progress.Listener listener;
    private final List<Found.Store> stores = new ArrayList<>();
    private final List<Found.Zone> zones = new ArrayList<>();
    private final List<Found.Leftover> leftovers = new ArrayList<>();

    private Survey(Holdings holdings, Estate estate, Asked asked, Progress.Listener listener) {
        this.holdings = holdings;
        this.estate = estate;
        this.asked = asked;
        this.listener = listener;
    }

    /**
     * Looks.
     *
     * @param outputs what the deployed stages hand over
     * @param leavesRecords whether the target leaves the validation records of certificates where they are
     */
    public static Found of(
            Deployment deployment,
            String account,
            Map<String, String> outputs,
            Set<Stage> stages,
            boolean leavesRecords,
            Asked asked,
            Estate estate,
            Progress.Listener listener)
            throws ServiceFault {
        Holdings holdings = new Holdings(deployment, account, zoneIds(deployment, outputs, estate));
        Survey survey = new Survey(holdings, estate, asked, listener);
        if (stages.contains(Stage.FOUNDATION)) {
            survey.lookAtRepositories();
            survey.lookAtZones();
        }
        if (stages.contains(Stage.CERTIFICATES) && leavesRecords) {
            survey.lookAtRecords();
        }
        return new Found(survey.stores, survey.zones, survey.leftovers);
    }

    /** A zone that no stage hands over any more is found by its tag. */
    private static Map<String, String> zoneIds(Deployment deployment, Map<String, String> outputs, Estate estate)
            throws ServiceFault {
        Map<String, String> ids = new TreeMap<>();
        for (Map.Entry<String, Optional<String>> zone :
                Holdings.zones(deployment, outputs).entrySet()) {
            Optional<String> id = zone.getValue().isPresent() ? zone.getValue() : estate.zone(zone.getKey());
            id.ifPresent(found -> ids.put(zone.getKey(), found));
        }
        return ids;
    }

    private void lookAtRepositories() throws ServiceFault {
        for (String name : holdings.repositories()) {
            Optional<List<String>> images = estate.images(name);
            if (images.isPresent()) {
                stores.add(new Found.Store(name, images.get()));
                String detail = images.get().isEmpty() ? "no images" : counted(images.get(), "image");
                boolean goes =
                        asked.images() || (asked.repositories() && images.get().isEmpty());
                String fate = goes
                        ? "goes for good"
                        : "stays; to remove it, add --with " + (images.get().isEmpty() ? "repositories" : "images");
                listener.on(new Progress.Held("repository", name, detail, fate));
            }
        }
    }

    private void lookAtZones() throws ServiceFault {
        for (Map.Entry<String, String> zone : holdings.zoneIds().entrySet()) {
            String domain = zone.getKey();
            String id = zone.getValue();
            List<String> foreign = estate.records(id).stream()
                    .filter(record -> holdings.isForeign(domain, id, record))
                    .map(ZoneRecord::toString)
                    .toList();
            zones.add(new Found.Zone(domain, id, foreign));
            String lies = foreign.isEmpty() ? "no records of others" : counted(foreign, "record of others");
            String fate = asked.zone() ? "goes for good" : "stays; to remove it, add --with zone";
            listener.on(new Progress.Held("zone", domain, id + ", " + lies, fate));
        }
    }

    private void lookAtRecords() throws ServiceFault {
        for (Map.Entry<String, TreeSet<String>> entry : holdings.certified().entrySet()) {
            List<ZoneRecord> records = estate.records(entry.getKey());
            for (String name : entry.getValue()) {
                for (ZoneRecord record : records) {
                    if (record.validates(name)) {
                        lookAt(new Found.Leftover(entry.getKey(), name, record));
                    }
                }
            }
        }
    }

    private void lookAt(Found.Leftover leftover) throws ServiceFault {
        leftovers.add(leftover);
        listener.on(new Progress.Held(
                "validation record",
                leftover.record().name(),
                "made for the certificate of " + leftover.certified(),
                "would stay when the certificate goes; removed after a yes"));
    }

    private static String counted(List<String> things, String noun) {
        int shown = Math.min(things.size(), 4);
        String more = things.size() > shown ? " and " + (things.size() - shown) + " more" : "";
        String plural = things.size() == 1 ? noun : noun.replaceFirst("^(\\w+)", "$1s");
        return things.size() + " " + plural + " (" + String.join(", ", things.subList(0, shown)) + more + ")";
    }
}
