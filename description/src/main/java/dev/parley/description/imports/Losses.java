package dev.parley.description.imports;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** Collects what is not carried over while a file is read, each thing of a place once. Confined to one thread. */
final class Losses {

    private static final int MAX = 10_000;

    private final String place;
    private final List<NotCarried> list;

    Losses() {
        this("", new ArrayList<>());
    }

    private Losses(String place, List<NotCarried> list) {
        this.place = place;
        this.list = list;
    }

    /** The same list, seen from a thing within this place. */
    Losses in(String name) {
        return new Losses(place.isEmpty() ? name : place + " / " + name, list);
    }

    void add(String what, String why) {
        add(new NotCarried(place, what, why));
    }

    /** The same of what a run of the file does, or has no use for. */
    void addToImport(String what, String why) {
        add(new NotCarried(place, what, why, false));
    }

    /** Something that another reader found here. */
    void addAll(List<NotCarried> found) {
        found.forEach(each -> add(new NotCarried(place, each.what(), each.why(), each.missedByRun())));
    }

    private void add(NotCarried lost) {
        if (list.size() == MAX) {
            throw new ProblemException(Problem.of(
                    "import-too-much-lost", "More than " + MAX + " things of the file could not be carried over"));
        }
        if (list.isEmpty() || !list.getLast().equals(lost)) list.add(lost);
    }

    List<NotCarried> list() {
        return List.copyOf(list);
    }
}
