package dev.parley.description.lint.schema;

import dev.parley.description.lint.path.Seen;
import dev.parley.description.reference.Located;
import java.util.List;
import java.util.Set;

/** A schema as its keywords, in the order in which they are asked. */
final class SchemaWords {

    /** A keyword with its value. */
    @FunctionalInterface
    interface Word {

        /** Whether it fits; where it does not, the check is told why. */
        boolean fits(Seen data, Checking checking);
    }

    private final Located schema;
    private final List<Word> words;

    SchemaWords(Located schema, List<Word> words) {
        this.schema = schema;
        this.words = List.copyOf(words);
    }

    Located schema() {
        return schema;
    }

    boolean fits(Seen data, Checking checking) {
        boolean fits = true;
        for (var word : words) {
            if (!word.fits(data, checking)) {
                fits = false;
                if (!checking.isAll()) {
                    return false;
                }
            }
        }
        return fits;
    }

    /** Whether a value is of one of the types. */
    static boolean isOfType(Seen data, Set<String> types) {
        var node = data.node();
        if (node.isNumber()) {
            return types.contains("number")
                    || (types.contains("integer") && node.doubleValue() == Math.rint(node.doubleValue()));
        }
        return types.contains(type(data));
    }

    static String type(Seen data) {
        var node = data.node();
        if (node.isObject()) {
            return "object";
        }
        if (node.isArray()) {
            return "array";
        }
        if (node.isString()) {
            return "string";
        }
        if (node.isNumber()) {
            return "number";
        }
        return node.isBoolean() ? "boolean" : "null";
    }
}
