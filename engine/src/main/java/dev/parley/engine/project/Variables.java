package dev.parley.engine.project;

import java.util.List;

/**
 * The variables of a project or of one of its environments, in their order, as one person has them.
 *
 * @param sequence number of the newest change that is in here; a save is made from it
 * @param shared those of the document
 * @param personal values of one person: of a shared name in place of the shared value, or of a name that only this person has
 */
public record Variables(long sequence, List<Variable> shared, List<Variable> personal) {

    public Variables {
        shared = List.copyOf(shared);
        personal = List.copyOf(personal);
    }
}
