package dev.parley.cli.imports;

import dev.parley.cli.Paint;
import dev.parley.description.imports.ImportedEnvironment;
import dev.parley.description.project.ProjectFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is told of an import.
 *
 * @param written paths of the files, and whether they have changed
 */
record Report(
        List<Placed> placed,
        List<Gathered> gathered,
        @Nullable Path directory,
        Map<String, Boolean> written) {

    String text() {
        StringBuilder text = new StringBuilder();
        placed.forEach(each -> new DescriptionReport(each).text(text));
        for (Gathered each : gathered) {
            Contents contents = Contents.of(each.read().imported());
            text.append(each.read().file()).append(": ").append(each.read().format());
            text.append(" “").append(each.read().name()).append("”\n");
            line(text, "  ", contents.words());
            if (!each.folder().isEmpty()) {
                line(text, "  ", "in the folder “" + each.folder() + "”");
            }
            if (!each.notCarried().isEmpty()) {
                line(text, "  ", "Not carried over:");
                each.notCarried().forEach(lost -> line(text, "    ", lost.line()));
            }
        }
        if (directory != null) {
            text.append("Written to ").append(directory).append(": ");
            text.append(String.join(", ", written.keySet())).append('\n');
            if (written.keySet().stream().anyMatch(ProjectFiles::isPrivate)) {
                text.append("Values of secrets are in the personal files, which only you can read.\n");
            }
        }
        return Paint.sound(text.toString());
    }

    private static void line(StringBuilder text, String before, String words) {
        text.append(before).append(words).append('\n');
    }

    String json() {
        JsonMapper json = JsonMapper.shared();
        ObjectNode all = json.createObjectNode();
        ArrayNode files = all.putArray("files");
        placed.forEach(each -> new DescriptionReport(each).json(files.addObject()));
        for (Gathered each : gathered) {
            Contents contents = Contents.of(each.read().imported());
            ObjectNode file = files.addObject()
                    .put("file", each.read().file())
                    .put("format", each.read().format())
                    .put("name", each.read().name())
                    .put("folder", each.folder())
                    .put("requests", contents.requests())
                    .put("webSockets", contents.webSockets())
                    .put("folders", contents.folders())
                    .put("examples", contents.examples())
                    .put("variables", contents.variables())
                    .put("scripts", contents.scripts());
            ArrayNode environments = file.putArray("environments");
            each.read().imported().environments().stream()
                    .map(ImportedEnvironment::name)
                    .forEach(environments::add);
            ArrayNode lost = file.putArray("notCarried");
            each.notCarried()
                    .forEach(one -> lost.addObject()
                            .put("place", one.place())
                            .put("what", one.what())
                            .put("why", one.why()));
        }
        if (directory != null) {
            all.put("directory", directory.toString());
            List<String> paths = new ArrayList<>(written.keySet());
            ArrayNode list = all.putArray("written");
            paths.forEach(list::add);
        }
        return all.toPrettyString() + "\n";
    }
}
