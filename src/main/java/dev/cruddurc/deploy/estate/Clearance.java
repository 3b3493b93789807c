package dev.cruddurc.deploy.estate;

import dev.cruddurc.deploy.operation.Refusals;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.List;

/** Removes what outlived the stages, as far as that was agreed to. Doing it again does no harm. */
public record Clearance(Found found, Asked asked, Estate estate, Progress.Listener listener) {
    private interface Removal {
        void run() throws ServiceFault;
    }

    /** Removes the validation records of certificates that are gone, unless another certificate is renewed by them. */
    public void removeRecords() {
        for (Found.Leftover leftover : found.leftovers()) {
            ZoneRecord record = leftover.record();
            try {
                List<String> others = estate.certificates(leftover.certified());
                if (others.isEmpty()) {
                    estate.removeRecord(leftover.zone(), record);
                    told("validation record " + record.name());
                } else {
                    listener.on(new Progress.Note("validation record " + record.name() + " stays: "
                            + String.join(", ", others) + " is renewed by it"));
                }
            } catch (ServiceFault fault) {
                listener.on(new Progress.Warning(
                        "validation record " + record.name() + " could not be removed: " + fault.getMessage()));
            }
        }
    }

    /** Removes the repositories and zones that were asked for. */
    public void removeHoldings() throws Stop {
        if (asked.repositories()) {
            for (Found.Store store : found.stores()) {
                remove("repository " + store.name(), () -> {
                    if (asked.images()) {
                        estate.removeImages(store.name());
                    }
                    estate.removeRepository(store.name());
                });
            }
        }
        if (asked.zone()) {
            for (Found.Zone zone : found.zones()) {
                remove("zone " + zone.domain() + " (" + zone.id() + ")", () -> estate.removeZone(zone.id()));
            }
        }
    }

    private void remove(String what, Removal removal) throws Stop {
        try {
            removal.run();
        } catch (ServiceFault fault) {
            throw new Stop(
                    Refusals.of(fault, what).outcome(),
                    what + " could not be removed",
                    fault.getMessage(),
                    "the stages are gone; mend the cause, then run the same command again: it removes what is left");
        }
        told(what);
    }

    private void told(String what) {
        listener.on(new Progress.Note("removed " + what));
    }
}
