package dev.parley.cli.imports;

import dev.parley.description.openapi.HttpEndpointReading;
import dev.parley.description.project.ProjectFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts what was read into one project. Used once. */
final class Gathering {

    private final Map<String, String> before;
    private final List<Read> read;
    private final List<Gathered> gathered = new ArrayList<>();

    /** @param before files of the project that is there, if there is one */
    Gathering(Map<String, String> before, List<Read> read) {
        this.before = before;
        this.read = read;
    }

    /** The project with all that was read; a collection that is alone is the project itself, each of several is a folder. */
    ProjectFiles project() {
        List<Read> collections = read.stream().filter(Read::hasRequests).toList();
        ProjectFiles project = before.isEmpty()
                ? ProjectFiles.titled(
                        collections.size() == 1
                                ? collections.getFirst().name()
                                : read.getFirst().name())
                : ProjectFiles.read(before);
        boolean empty = HttpEndpointReading.keys(project.openApi()).isEmpty()
                && project.asyncApi().keys("channels").isEmpty();
        boolean alone = empty && collections.size() < 2;
        for (Read each : read) {
            String folder = alone || !each.hasRequests() ? "" : project.freeFolder(each.name());
            ProjectFiles.With with = project.with(each.imported(), folder);
            project = with.project();
            gathered.add(new Gathered(each, folder, with.notCarried()));
        }
        return project;
    }

    List<Gathered> gathered() {
        return gathered;
    }
}
