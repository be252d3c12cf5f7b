package dev.parley.cli.docs;

import dev.parley.description.difference.Change;
import dev.parley.description.docs.Documentation;
import dev.parley.description.docs.Edition;
import dev.parley.description.docs.Presentation;
import dev.parley.description.docs.Release;
import java.util.ArrayList;
import java.util.List;

/** The documentations of several versions that stand beside each other: the files as they are at the address itself, the others below it. */
final class Editions {

    /** How many versions a page of changes tells of. */
    private static final int MOST_TOLD = 20;

    private final List<State> states;
    private final Presentation looks;
    private final List<Release> releases = new ArrayList<>();

    /** @param states the oldest first, the files as they are last */
    Editions(List<State> states, Presentation looks) {
        this.states = states;
        this.looks = looks;
        for (int i = 1; i < states.size(); i++) {
            State before = states.get(i - 1);
            State now = states.get(i);
            List<Change> changes = Release.between(before.descriptions(), now.descriptions());
            String name = now.version().isEmpty() ? "Since " + before.version() : now.version();
            releases.add(new Release(name, "", () -> changes));
        }
    }

    int count() {
        return states.size();
    }

    String version(int index) {
        return states.get(index).version();
    }

    /** Where its pages are, from those of the files as they are. */
    String directory(int index) {
        return Edition.directory(version(index), "");
    }

    /** Made each time. */
    Documentation documentation(int index) {
        Presentation presentation = looks.address().isEmpty() ? looks : looks.at(looks.address() + directory(index));
        return Documentation.of(
                states.get(index).descriptions(),
                presentation.with(told(index), Edition.of(names(), "", version(index))));
    }

    private List<String> names() {
        return states.stream()
                .map(State::version)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private List<Release> told(int index) {
        return releases.subList(0, index).reversed().stream().limit(MOST_TOLD).toList();
    }
}
