package dev.parley.engine.docs;

import dev.parley.description.difference.Change;
import dev.parley.description.docs.Release;
import dev.parley.engine.project.ProjectReading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The versions of projects with what each of them changed, found when it is asked for. Thread-safe; blocks. */
final class Releases {

    private static final int MOST = 20;

    private final ProjectReading reading;

    Releases(ProjectReading reading) {
        this.reading = reading;
    }

    /**
     * Those up to a version, the newest first; with what came since the last one where the project is shown as it is.
     *
     * @param shown none for the project as it is
     */
    List<Release> of(String project, Publication publication, @Nullable Version shown) {
        List<Version> versions = publication.versions().stream()
                .filter(each -> shown == null || each.change() <= shown.change())
                .toList();
        List<Release> all = new ArrayList<>();
        if (shown == null && !versions.isEmpty()) {
            Version last = versions.getLast();
            all.add(new Release(
                    "Since " + last.name(),
                    "",
                    () -> between(reading.after(project, last.change()), reading.now(project))));
        }
        for (int i = versions.size() - 1; i >= 1 && all.size() < MOST; i--) {
            Version version = versions.get(i);
            Version before = versions.get(i - 1);
            all.add(new Release(
                    version.name(),
                    version.date(),
                    () -> between(reading.after(project, before.change()), reading.after(project, version.change()))));
        }
        return all;
    }

    private static List<Change> between(ProjectReading.Read old, ProjectReading.Read now) {
        return Release.between(old.descriptions(), now.descriptions());
    }
}
