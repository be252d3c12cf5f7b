package dev.parley.description.source;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A decimal that was written otherwise than a program would write it, such as {@code 0.000001} or {@code 1.50}, with its digits. */
final class WrittenNumber extends DoubleNode {

    private static final long serialVersionUID = 1;

    private static final Pattern JSON = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    /** A decimal of the core schema (YAML 1.2.2 §10.3.2), which no integer is. */
    private static final Pattern YAML =
            Pattern.compile("[-+]?((\\.[0-9]+|[0-9]+\\.[0-9]*)([eE][-+]?[0-9]+)?|[0-9]+[eE][-+]?[0-9]+)");

    private final String text;

    private WrittenNumber(double value, String text) {
        super(value);
        this.text = text;
    }

    /** The decimal that a text says, which {@link Double#parseDouble} reads. */
    static JsonNode of(String text) {
        double value = Double.parseDouble(text);
        boolean usual = Double.toString(value).equals(text);
        return usual ? JsonNodeFactory.instance.numberNode(value) : new WrittenNumber(value, text);
    }

    /** Whether its own text says the same in a syntax. */
    boolean fits(Syntax syntax) {
        return (syntax == Syntax.JSON ? JSON : YAML).matcher(text).matches();
    }

    String text() {
        return text;
    }
}
