package dev.cruddurc.deploy.estate;

import dev.cruddurc.deploy.plan.Change;
import java.util.List;

/**
 * What of that which stays is to go as well. Each is named on the command line, which is a consent of its own.
 *
 * @param repositories those without images
 * @param images repositories with all of their images
 * @param zone the zones, unless records of others are in them
 */
public record Asked(boolean repositories, boolean images, boolean zone) {
    /** The words of the command line. */
    public static final List<String> WORDS = List.of("repositories", "images", "zone");

    /** What words ask for. */
    public static Asked of(List<String> words) {
        return new Asked(
                words.contains("repositories") || words.contains("images"),
                words.contains("images"),
                words.contains("zone"));
    }

    /** Nothing. */
    public static Asked nothing() {
        return new Asked(false, false, false);
    }

    /**
     * Whether a resource that its stage would leave in the account goes all the same. What the file does not have any more is not
     * looked for.
     */
    public boolean takes(Change change) {
        return change.place().isPresent()
                && switch (change.type()) {
                    case "AWS::ECR::Repository", "aws_ecr_repository" -> repositories;
                    case "AWS::Route53::HostedZone", "aws_route53_zone" -> zone;
                    default -> false;
                };
    }

    /** Whether there is something that the foundation alone has. */
    public boolean isAny() {
        return repositories || zone;
    }
}
