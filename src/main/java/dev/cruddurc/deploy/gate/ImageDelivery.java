package dev.cruddurc.deploy.gate;

import dev.cruddurc.deploy.progress.Stop;
import java.util.List;

/** How images that are missing get to their repositories. */
public interface ImageDelivery {
    /** The commands that a person would give, a line each. */
    List<String> commands(List<Needs.Image> missing);

    /** Whether the deployment was asked to do it itself. */
    boolean isAsked();

    /** Does it. */
    void deliver(List<Needs.Image> missing) throws Stop;

    /** By a person who has built them already. */
    static ImageDelivery byHand(String region) {
        return new ImageDelivery() {
            @Override
            public List<String> commands(List<Needs.Image> missing) {
                return Todo.push(missing, region);
            }

            @Override
            public boolean isAsked() {
                return false;
            }

            @Override
            public void deliver(List<Needs.Image> missing) {
                throw new IllegalStateException("nobody asked for it");
            }
        };
    }
}
