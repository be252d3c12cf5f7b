package dev.parley.cli.docs;

import dev.parley.cli.description.OpenedDescription;
import dev.parley.description.reference.Description;
import java.util.List;

/**
 * Descriptions at one time.
 *
 * @param version its name; empty for the files as they are
 */
record State(String version, List<OpenedDescription> opened) {

    List<Description> descriptions() {
        return opened.stream().map(OpenedDescription::description).toList();
    }
}
