package dev.parley.engine.project;

import java.util.List;

/**
 * The variables of a project, in their order.
 *
 * @param sequence number of the newest change that is in here; a save is made from it
 */
public record Variables(long sequence, List<Variable> variables) {

    public Variables {
        variables = List.copyOf(variables);
    }
}
