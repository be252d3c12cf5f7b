package dev.parley.description.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of the fields that forms of the interface have. */
final class FormFields {

    private static final Path TABLE = Path.of("..", "web", "src", "features", "design", "forms", "fields.json");

    private final Map<String, Map<String, FieldType>> kinds = new LinkedHashMap<>();

    /** What is filled in at a field, and of which kind or choices. */
    record FieldType(String is, List<String> of) {

        static FieldType of(String text) {
            var words = List.of(text.split(",")[0].split(" "));
            return new FieldType(words.getFirst(), words.subList(1, words.size()));
        }

        /** Kind of the object or objects that stand there; empty for none. */
        String kind() {
            return switch (is) {
                case "object", "list", "map" -> of.getFirst();
                default -> "";
            };
        }
    }

    FormFields(Standard standard) {
        try {
            var table = JsonMapper.shared().readTree(Files.readString(TABLE));
            table.path(standard.key()).properties().forEach(kind -> kinds.put(kind.getKey(), types(kind.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, FieldType> types(JsonNode fields) {
        Map<String, FieldType> types = new LinkedHashMap<>();
        fields.properties()
                .forEach(field ->
                        types.put(field.getKey(), FieldType.of(field.getValue().asString())));
        return types;
    }

    Map<String, Map<String, FieldType>> kinds() {
        return kinds;
    }

    /** The fields of a kind in their order; none for what is no object of the standard. */
    Map<String, FieldType> of(String kind) {
        return kinds.getOrDefault(kind, Map.of());
    }

    /** Kind of object that a part is; empty for one that forms leave to the schema designer. */
    static String kind(PartName name) {
        return switch (name.kind()) {
            case SKELETON -> "document";
            case SERVER -> "server";
            case CHANNEL -> "channel";
            case OPERATION, PATH_OPERATION -> "operation";
            case COMPONENT -> component(name.key().substring(0, name.key().indexOf('/')));
        };
    }

    private static String component(String section) {
        return switch (section) {
            case "schemas" -> "";
            case "requestBodies" -> "requestBody";
            case "replies" -> "reply";
            case "replyAddresses" -> "replyAddress";
            case "externalDocs" -> "externalDocs";
            case "serverBindings", "channelBindings", "operationBindings", "messageBindings" -> section;
            default -> section.substring(0, section.length() - 1);
        };
    }
}
