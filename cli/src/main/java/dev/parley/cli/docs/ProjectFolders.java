package dev.parley.cli.docs;

import dev.parley.cli.description.OpenedDescription;
import dev.parley.cli.project.Inputs;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The descriptions in folders that are projects. */
final class ProjectFolders {

    private ProjectFolders() {}

    /** The files that are named, and in the place of each folder those of the project in it. */
    static List<String> files(List<String> named) throws IOException {
        List<String> all = new ArrayList<>();
        for (String each : named) {
            if (each.equals("-") || Inputs.isUrl(each) || !Files.isDirectory(Path.of(each))) {
                all.add(each);
            } else {
                all.addAll(inside(Path.of(each)));
            }
        }
        return all;
    }

    private static List<String> inside(Path folder) {
        List<String> found = new ArrayList<>();
        for (String kind : List.of("openapi", "asyncapi")) {
            for (String ending : List.of(".yaml", ".yml", ".json")) {
                Path file = folder.resolve(kind + ending);
                if (Files.isRegularFile(file)) {
                    found.add(file.toString());
                    break;
                }
            }
        }
        if (found.isEmpty()) {
            throw new ProblemException(
                    Problem.of("file-unreadable", folder + " has no openapi.yaml and no asyncapi.yaml"));
        }
        return found;
    }

    /** Those that describe something, if any does: a project may have nothing of one kind. */
    static List<OpenedDescription> described(List<OpenedDescription> all) {
        List<OpenedDescription> some =
                all.stream().filter(ProjectFolders::describes).toList();
        return some.isEmpty() ? all.subList(0, 1) : some;
    }

    private static boolean describes(OpenedDescription opened) {
        JsonNode root = opened.description().root().node();
        for (String section : List.of("paths", "webhooks", "channels", "components")) {
            if (!root.path(section).isEmpty()) {
                return true;
            }
        }
        return !root.has("openapi") && !root.has("asyncapi");
    }
}
