package dev.parley.description.imports;

import dev.parley.description.problem.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells by name what a file is that has no importer. */
final class NoImporter {

    private static final Pattern DESCRIPTION = Pattern.compile("(?m)^[\"']?(openapi|asyncapi|swagger)[\"']?\\s*:");

    private NoImporter() {}

    static Problem of(JsonNode file) {
        if (PostmanImport.isFirstFormat(file)) {
            return refused("a Postman collection of format 1.0", "Open it in Postman and export it in format 2.1");
        }
        if (file.has("openapi") || file.has("asyncapi") || file.has("swagger")) return description();
        if (file.path("_type").asString("").equals("export")) {
            return refused("an export of Insomnia in format " + file.path("__export_format"), null);
        }
        if (file.has("encrypted") || file.has("cipherText")) {
            return refused("an encrypted archive", "Export it without a password");
        }
        return unknown();
    }

    static Problem of(String text) {
        if (DESCRIPTION.matcher(text).find()) return description();
        if (BrunoImport.isFirstFormat(text)) {
            return refused("a file of Bruno in its first format", "Open it in Bruno, which writes it anew");
        }
        return unknown();
    }

    static Problem ofDirectory() {
        return Problem.of("import-unknown", "The directory is neither a project nor a collection of Bruno")
                .hint(
                        "A project has openapi.yaml or asyncapi.yaml, a collection of Bruno has bruno.json or opencollection.yml");
    }

    static Problem ofArchive() {
        return refused("a ZIP archive", "Unpack it first");
    }

    private static Problem description() {
        return refused("a description of an API", "Open it as a document of the project");
    }

    private static Problem unknown() {
        return Problem.of("import-unknown", "The file has no format that can be imported")
                .hint("Known are OpenAPI, AsyncAPI, Postman, Insomnia, Hoppscotch, Bruno, HAR, HTTP files, cURL"
                        + " and PowerShell’s Invoke-WebRequest");
    }

    private static Problem refused(String what, @Nullable String hint) {
        var problem = Problem.of("import-refused", "The file is " + what + ", for which there is no importer");
        return hint == null ? problem : problem.hint(hint);
    }
}
