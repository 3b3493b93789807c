package dev.cruddurc.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of the system that is deployed at once. The cuts lie where a human or another system may have to act in between.
 *
 * @param name fixed words, since it names stacks and folders
 */
public record Stage(String name) {
    /** What all environments of an account and region share and what never waits: repositories and created zones. */
    public static final Stage FOUNDATION = new Stage("foundation");
    /** Managed certificates: the one thing that can wait for hours. */
    public static final Stage CERTIFICATES = new Stage("certificates");
    /** Everything else; where the services are spread, what they share. */
    public static final Stage SERVICES = new Stage("services");

    /** How many stages there may be for services: a bound of our own, well within the 2,000 stacks of an account (CloudFormation quotas). */
    public static final int MOST_SPREAD = 50;

    /** One of the stages that services are spread over, counted from 1. */
    public static Stage services(int number) {
        return new Stage(SERVICES.name + "-" + number);
    }

    /** All stages that there could be, in the order of deployment. */
    public static List<Stage> all(int spread) {
        List<Stage> all = new ArrayList<>(List.of(FOUNDATION, CERTIFICATES, SERVICES));
        for (int number = 1; number <= spread; number++) {
            all.add(services(number));
        }
        return all;
    }

    /** Whether services run from it: all such stages come after the foundation and the certificates. */
    public boolean hasServices() {
        return name.startsWith(SERVICES.name);
    }

    // A record's own methods are linked at run time, each for more than all its work of a compile.

    @Override
    public boolean equals(Object other) {
        return other instanceof Stage stage && name.equals(stage.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
