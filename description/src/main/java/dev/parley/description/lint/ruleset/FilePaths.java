package dev.parley.description.lint.ruleset;

import java.net.URI;
import java.util.List;

/** How a file is called from the folder of a ruleset. */
final class FilePaths {

    private FilePaths() {}

    static String relative(URI ruleset, URI file) {
        if (!"file".equals(ruleset.getScheme()) || !"file".equals(file.getScheme())) {
            return file.toString();
        }
        var folder = List.of(ruleset.getPath().split("/"));
        var path = List.of(file.getPath().split("/"));
        int common = 0;
        while (common < folder.size() - 1
                && common < path.size() - 1
                && folder.get(common).equals(path.get(common))) {
            common++;
        }
        return "../".repeat(folder.size() - 1 - common) + String.join("/", path.subList(common, path.size()));
    }
}
