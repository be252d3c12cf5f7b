package dev.parley.description.imports;

import dev.parley.description.problem.Problem;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells by name what a file is that has no importer. */
final class NoImporter {

    private static final Pattern DESCRIPTION = Pattern.compile("(?m)^[\"']?(openapi|asyncapi|swagger)[\"']?\\s*:");

    /** Files in JSON that are told by a member, and what it says. */
    private static final List<Foreign> FOREIGN = List.of(
            new Foreign(
                    "/client",
                    "Thunder Client",
                    "an export of Thunder Client",
                    "Export it there in the format of Postman"),
            new Foreign(
                    "/yaakSchema",
                    "",
                    "an export of Yaak",
                    "Copy its requests as cURL, or export what it was imported from"),
            new Foreign("/meta/format", "httpie", "an export of HTTPie", "Copy its requests as cURL"),
            new Foreign("/kind", "ARC#.*", "an export of the Advanced REST Client", "Export it there as HAR"),
            new Foreign(
                    "/apidogProject",
                    "",
                    "a project of Apidog",
                    "Export it there as OpenAPI or as a Postman collection"),
            new Foreign(
                    "/kind",
                    "discovery#restDescription",
                    "a Google API Discovery document",
                    "Say it as OpenAPI first"));

    /** Texts that are told by how they begin. */
    private static final List<Foreign> TEXTS = List.of(
            new Foreign("", "#%RAML\\b.*", "a description in RAML", "Say it as OpenAPI first"),
            new Foreign("", "FORMAT: *1A\\b.*", "an API Blueprint", "Say it as OpenAPI first"),
            new Foreign(
                    "",
                    "syntax *= *[\"']proto[23].*",
                    "a description in Protocol Buffers",
                    "Parley speaks HTTP and WebSocket"),
            new Foreign(
                    "",
                    "(?:schema *\\{|(?:extend +)?(?:type|input|enum|interface|scalar|union) +\\w+).*",
                    "a schema of GraphQL",
                    "Send its queries to its endpoint: POST, body GraphQL"),
            new Foreign("", "<.*<(?:\\w+:)?jmeterTestPlan\\b.*", "a plan of JMeter", "Record its traffic as HAR"),
            new Foreign("", "<.*<(?:\\w+:)?soapui-project\\b.*", "a project of SoapUI", null),
            new Foreign(
                    "", "<.*<(?:\\w+:)?definitions\\b.*", "a description in WSDL", "Parley knows OpenAPI and AsyncAPI"),
            new Foreign("", "import .{0,200}from ['\"]k6(?:/\\w+)?['\"].*", "a script of k6", null));

    /**
     * A file of a program or standard that Parley does not read.
     *
     * @param member that has it, where it is JSON
     * @param pattern of the member, or of the beginning of the text
     */
    private record Foreign(
            String member,
            String pattern,
            String what,
            @Nullable String hint) {

        private static final int BEGINNING = 2_000;

        boolean fits(JsonNode file) {
            var node = file.at(member);
            return !node.isMissingNode()
                    && (pattern.isEmpty() || node.asString("").matches(pattern));
        }

        boolean fits(String text) {
            var start = text.stripLeading();
            return Pattern.compile(pattern, Pattern.DOTALL)
                    .matcher(start.substring(0, Math.min(BEGINNING, start.length())))
                    .matches();
        }

        Problem told() {
            return refused(what, hint);
        }
    }

    private NoImporter() {}

    static Problem of(JsonNode file) {
        var program = FOREIGN.stream().filter(each -> each.fits(file)).findFirst();
        if (program.isPresent()) return program.get().told();
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
        var program = TEXTS.stream().filter(each -> each.fits(text)).findFirst();
        if (program.isPresent()) return program.get().told();
        if (DESCRIPTION.matcher(text).find()) return description();
        if (BrunoImport.isFirstFormat(text)) {
            return refused("a file of Bruno in its first format", "Open it in Bruno, which writes it anew");
        }
        return unknown();
    }

    static Problem ofDirectory() {
        return Problem.of("import-unknown", "The directory is neither a project nor a collection of Bruno")
                .hint("A project has openapi.yaml or asyncapi.yaml, a collection of Bruno has bruno.json or"
                        + " opencollection.yml");
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
