package dev.cruddurc.proof.fact;

import java.util.List;

/**
 * All that one side says.
 *
 * @param nodes its resources in the order of the stages
 * @param outputs what its stages hand to a person or another stage
 * @param stages what it says of a stage as a whole: the path's first step is the stage
 */
public record Source(List<Node> nodes, List<Output> outputs, List<Leaf> stages) {
    public Source {
        nodes = List.copyOf(nodes);
        outputs = List.copyOf(outputs);
        stages = List.copyOf(stages);
    }

    /** A value that a stage gives away. What it is called is its side's own affair. */
    public record Output(String stage, Term value) {}
}
