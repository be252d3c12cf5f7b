package dev.parley.engine.project;

import dev.parley.description.convert.OpenApiVersion;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.environment.EnvironmentVariable;
import dev.parley.description.project.ProjectTree;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import dev.parley.description.transfer.ExportFormat;
import dev.parley.description.transfer.Exported;
import dev.parley.description.transfer.Exports;
import dev.parley.description.transfer.PostmanExport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes one document of a project. */
final class ProjectExport {

    private ProjectExport() {}

    static Exported of(Contents contents, ExportFormat format, Syntax syntax, @Nullable OpenApiVersion version) {
        return switch (format) {
            case OPENAPI -> Exports.openApi(source(StandingAlone.of(contents, Contents.OPENAPI)), syntax, version);
            case ASYNCAPI -> Exports.document(source(StandingAlone.of(contents, Contents.ASYNCAPI)), syntax);
            case POSTMAN ->
                PostmanExport.write(
                        ProjectTree.of(StandingAlone.of(contents, Contents.OPENAPI), requests(contents)),
                        values(contents));
        };
    }

    private static Source source(StandardDocument document) {
        return Source.parse(document.text());
    }

    private static List<ProjectTree.Placed> requests(Contents contents) {
        return contents.endpoints().stream()
                .map(contents::reading)
                .map(each -> new ProjectTree.Placed(null, each.name(), each.folder(), List.of(), each.request()))
                .toList();
    }

    /** Those of the project that are no secrets. */
    private static Map<String, String> values(Contents contents) {
        Map<String, String> values = new HashMap<>();
        for (EnvironmentVariable variable : ProjectVariables.variables(contents.environment())) {
            if (!variable.secret() && variable.value() != null) {
                values.put(variable.name(), variable.value());
            }
        }
        return values;
    }
}
