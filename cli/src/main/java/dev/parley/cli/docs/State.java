package dev.parley.cli.docs;

import dev.parley.cli.description.OpenedDescription;
import dev.parley.cli.project.Named;
import dev.parley.description.document.Standard;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Description;
import dev.parley.description.source.Source;
import dev.parley.description.upgrade.Upgrades;
import java.util.List;

/**
 * Descriptions at one time.
 *
 * @param version its name; empty for the files as they are
 */
record State(String version, List<OpenedDescription> opened) {

    State {
        opened.forEach(State::checkVersion);
    }

    /** The file is named here, where it is known what it was called. */
    private static void checkVersion(OpenedDescription opened) {
        Source source = opened.description().root().source();
        Standard standard = source.tree().has("asyncapi") ? Standard.ASYNCAPI : Standard.OPENAPI;
        boolean known = standard.version(source).startsWith("3.")
                || Upgrades.older(source.tree()).isPresent();
        if (known) {
            return;
        }
        try {
            standard.checkVersion(source);
        } catch (ProblemException e) {
            throw Named.of(opened.argument(), e);
        }
    }

    List<Description> descriptions() {
        return opened.stream().map(OpenedDescription::description).toList();
    }
}
