package dev.cruddurc.cli;

import dev.cruddurc.deploy.gate.ImageDelivery;
import dev.cruddurc.deploy.gate.Needs;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.progress.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The images of a deployment as its gate sees them: what {@code cruddurc images} does, for those that are missing.
 *
 * @param isAsked whether they are to be built and pushed
 * @param account the account whose registry it is
 */
record GateImages(Deploying deploying, boolean isAsked, String account) implements ImageDelivery {
    @Override
    public List<String> commands(List<Needs.Image> missing) {
        List<String> lines = new ArrayList<>();
        lines.add("build and push them, then run the command again; --push does it for you:");
        images().commands(account, repositories(missing)).forEach(command -> lines.add("  " + command));
        return lines;
    }

    /** What was pushed is pinned, and what is pinned is compiled anew: else the next deployment would change it. */
    @Override
    public void deliver(List<Needs.Image> missing) throws Stop {
        deploying.tell(new Progress.Note(
                "building and pushing " + missing.size() + (missing.size() == 1 ? " image" : " images")));
        if (images().bring(repositories(missing))) {
            throw new Stop(Outcome.AGAIN, "the images are pushed and pinned; going on with their digests");
        }
    }

    private Images images() {
        return new Images(deploying, deploying.images(), false, List.of());
    }

    private static TreeSet<String> repositories(List<Needs.Image> missing) {
        TreeSet<String> names = new TreeSet<>();
        missing.forEach(image -> names.add(image.repository()));
        return names;
    }
}
