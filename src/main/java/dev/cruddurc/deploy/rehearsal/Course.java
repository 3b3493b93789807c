package dev.cruddurc.deploy.rehearsal;

import java.util.List;

/** How an operation goes: what happens when, and what is there in the end. */
record Course(List<Beat> beats, Snapshot after, String token, String changeSet) {
    Course {
        beats = List.copyOf(beats);
    }
}
