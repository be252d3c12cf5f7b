package dev.parley.description.document;

import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A method of an OpenAPI path item and the place where its operation stands.
 *
 * @param name as it is sent
 * @param place the key in the path item; of a method without one, what stands before a slash and the method
 */
public record Method(String name, String place) {

    /** Methods that have a key of their own in every version. */
    private static final Set<String> KEYS = Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z!#$%&'*+.^_`|~-]+");

    /** Where OpenAPI 3.2 has other methods. */
    private static final String ADDITIONAL = "additionalOperations";

    /** Where they are before 3.2. */
    private static final String OWN = Nodes.EXTENSION;

    /** A method in a document of a version, such as {@code 3.1.1}. */
    public static Method of(String name, String version) {
        boolean additions = version.startsWith("3.2");
        var key = name.toLowerCase(Locale.ROOT);
        boolean upper = name.equals(name.toUpperCase(Locale.ROOT));
        if (upper && (KEYS.contains(key) || (additions && key.equals("query")))) return new Method(name, key);
        boolean lawful = additions && TOKEN.matcher(name).matches();
        return new Method(name, (lawful ? ADDITIONAL : OWN) + "/" + name);
    }

    /** The methods of a path item, in its order. */
    public static List<Method> of(JsonNode item) {
        var methods = new ArrayList<Method>();
        for (var key : item.propertyNames()) {
            switch (key) {
                case ADDITIONAL ->
                    item.get(key).propertyNames().forEach(name -> methods.add(at(ADDITIONAL + "/" + name)));
                case OWN ->
                    item.get(key).path("operations").propertyNames().forEach(name -> methods.add(at(OWN + "/" + name)));
                default -> holding(Pointer.of(key)).ifPresent(methods::add);
            }
        }
        return methods;
    }

    /** The method of an operation of a path. */
    public static Method at(PartName operation) {
        var key = operation.key();
        return at(key.substring(0, key.indexOf(' ')).replace("%20", " ").replace("%25", "%"));
    }

    static Method at(String place) {
        int slash = place.indexOf('/');
        return new Method(slash < 0 ? place.toUpperCase(Locale.ROOT) : place.substring(slash + 1), place);
    }

    /** Where the operation stands in its path item. */
    public Pointer pointer() {
        int slash = place.indexOf('/');
        if (slash < 0) return Pointer.of(place);
        return place.startsWith(OWN) ? Pointer.of(OWN, "operations", name) : Pointer.of(ADDITIONAL, name);
    }

    /** The method whose operation a node of a path item is, or is in. */
    static Optional<Method> holding(Pointer inItem) {
        List<String> tokens = inItem.tokens();
        if (tokens.isEmpty()) return Optional.empty();
        var first = tokens.getFirst();
        if (KEYS.contains(first) || first.equals("query")) return Optional.of(at(first));
        if (first.equals(ADDITIONAL) && tokens.size() > 1) return Optional.of(at(ADDITIONAL + "/" + tokens.get(1)));
        if (first.equals(OWN) && tokens.size() > 2 && tokens.get(1).equals("operations"))
            return Optional.of(at(OWN + "/" + tokens.get(2)));
        return Optional.empty();
    }

    /** Whether operations may stand further inside of a path item. */
    static boolean mayHold(Pointer inItem) {
        var tokens = inItem.tokens();
        return tokens.equals(List.of(ADDITIONAL))
                || tokens.equals(List.of(OWN))
                || tokens.equals(List.of(OWN, "operations"));
    }
}
