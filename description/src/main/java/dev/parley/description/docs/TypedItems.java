package dev.parley.description.docs;

import dev.parley.description.document.Nodes;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The items of a list as the form of a page reads them: one a line, or JSON where one of them is no plain word or number. */
final class TypedItems {

    /** What is read as several items, or as another one. */
    private static final Pattern UNCLEAR = Pattern.compile("(?s)|.*[,\\n].*|\\[.*|\\s.*|.*\\s");

    private TypedItems() {}

    static String of(JsonNode list) {
        return list.valueStream().allMatch(TypedItems::isPlain)
                ? list.valueStream().map(Nodes::scalar).collect(Collectors.joining("\n"))
                : list.toString();
    }

    private static boolean isPlain(JsonNode item) {
        return !UNCLEAR.matcher(Nodes.scalar(item)).matches();
    }
}
