package dev.parley.description.lint.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The formats that rules are for, and which a document has. */
final class DocumentFormats {

    private static final Pattern ASYNCAPI = Pattern.compile("([23])\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)");
    private static final Pattern OPENAPI = Pattern.compile("3\\.([0-2])(\\.[0-9]*)?");
    private static final Set<String> TYPES =
            Set.of("array", "boolean", "integer", "null", "number", "object", "string");

    private static final Set<String> KNOWN = new TreeSet<>(List.of(
            "oas2",
            "oas3",
            "oas3_0",
            "oas3_1",
            "oas3_2",
            "aas2",
            "aas2_0",
            "aas2_1",
            "aas2_2",
            "aas2_3",
            "aas2_4",
            "aas2_5",
            "aas2_6",
            "aas3",
            "aas3_0",
            "aas3_1",
            "arazzo1_0",
            "json_schema",
            "json_schema_loose",
            "json_schema_draft4",
            "json_schema_draft6",
            "json_schema_draft7",
            "json_schema_draft2019_09",
            "json_schema_draft2020_12"));

    private DocumentFormats() {}

    static boolean isKnown(String format) {
        return KNOWN.contains(format);
    }

    /** A name as written in a ruleset, such as {@code oas3.1} or {@code json-schema-2020-12}, in the one form for all. */
    static String name(String written) {
        var name = written.toLowerCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return switch (name) {
            case "asyncapi2" -> "aas2";
            case "json_schema_2019_09" -> "json_schema_draft2019_09";
            case "json_schema_2020_12" -> "json_schema_draft2020_12";
            case "arazzo1" -> "arazzo1_0";
            default -> name;
        };
    }

    static List<String> of(JsonNode document) {
        var formats = new ArrayList<String>();
        if (!document.isObject()) {
            return formats;
        }
        if (text(document, "swagger").matches("2(\\D.*)?")) {
            formats.add("oas2");
        }
        var openapi = text(document, "openapi");
        if (openapi.matches("3(\\D.*)?")) {
            formats.add("oas3");
            var version = OPENAPI.matcher(openapi);
            if (version.matches()) formats.add("oas3_" + version.group(1));
        }
        var asyncapi = ASYNCAPI.matcher(text(document, "asyncapi"));
        if (asyncapi.matches()) {
            formats.add("aas" + asyncapi.group(1));
            formats.add("aas" + asyncapi.group(1) + "_" + asyncapi.group(2));
        }
        if (text(document, "arazzo").matches("1\\.0(\\..*)?")) {
            formats.add("arazzo1_0");
        }
        addSchemas(document, formats);
        return List.copyOf(formats);
    }

    private static void addSchemas(JsonNode document, List<String> formats) {
        var dialect = text(document, "$schema");
        if (dialect.contains("//json-schema.org/")) {
            formats.add("json_schema");
            var draft = Pattern.compile("draft[-/]0?([467]|2019-09|2020-12)/").matcher(dialect);
            if (draft.find()) formats.add(name("json-schema-draft" + draft.group(1)));
        }
        boolean typed =
                TYPES.contains(text(document, "type")) || document.path("type").isArray();
        boolean combined = List.of("allOf", "oneOf", "anyOf", "not", "if").stream()
                .anyMatch(each -> document.path(each).isContainer());
        if (typed || combined || document.path("enum").isArray() || formats.contains("json_schema")) {
            formats.add("json_schema_loose");
        }
    }

    private static String text(JsonNode document, String name) {
        var value = document.path(name);
        return value.isString() || value.isNumber() ? value.asString("") : "";
    }
}
