package dev.parley.description.variables;

import dev.parley.description.problem.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into what is literal and the variables in it, in order and without gaps.
 *
 * <p>A variable is {@code {{name}}}, with blanks inside the braces or not; a name holds no braces. Braces that are not
 * closed, or hold nothing, are literal.
 */
public record Template(String text, List<Piece> pieces) {

    public Template {
        pieces = List.copyOf(pieces);
    }

    /** A piece of a template. */
    public sealed interface Piece {

        /** As it stands in the template. */
        String written();

        /** Where it begins in the template, in characters. */
        int from();
    }

    /** Text that stands for itself. */
    public record Literal(String written, int from) implements Piece {}

    /** A {@code {{name}}}. */
    public record Variable(String name, String written, int from) implements Piece {}

    public static Template parse(String text) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", open)) {
            Variable variable = variableAt(text, open);
            if (variable == null) {
                open++;
                continue;
            }
            if (open > at) {
                pieces.add(new Literal(text.substring(at, open), at));
            }
            pieces.add(variable);
            at = open + variable.written().length();
            open = at;
        }
        if (at < text.length()) {
            pieces.add(new Literal(text.substring(at), at));
        }
        return new Template(text, pieces);
    }

    private static @Nullable Variable variableAt(String text, int open) {
        int close = open + 2;
        while (close < text.length() && text.charAt(close) != '{' && text.charAt(close) != '}') {
            close++;
        }
        if (!text.startsWith("}}", close)) {
            return null;
        }
        String name = Blanks.strip(text.substring(open + 2, close));
        return name.isEmpty() ? null : new Variable(name, text.substring(open, close + 2), open);
    }

    /** Whether there is no variable in it. */
    public boolean isLiteral() {
        return pieces.stream().allMatch(Literal.class::isInstance);
    }

    /** The names of its variables, each once. */
    public SequencedSet<String> names() {
        var names = new LinkedHashSet<String>();
        for (Piece piece : pieces) {
            if (piece instanceof Variable(String name, String _, int _)) {
                names.add(name);
            }
        }
        return names;
    }

    /** The text with its variables filled in. */
    public Filled fill(VariableSource source) {
        return fill(source, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /**
     * The text with its variables filled in, and each piece changed on the way, such as encoded.
     *
     * @param literals change of what is literal
     * @param values change of what comes from variables
     */
    public Filled fill(VariableSource source, UnaryOperator<String> literals, UnaryOperator<String> values) {
        var filling = new Filling(source, values);
        for (Piece piece : pieces) {
            switch (piece) {
                case Literal(String written, int _) -> filling.literal(literals.apply(written));
                case Variable variable -> filling.variable(variable, positionOf(variable.from()));
            }
        }
        return filling.filled();
    }

    /** Line and column, both from 1, of a place in the text. */
    public Place positionOf(int offset) {
        int line = 1;
        int begin = 0;
        for (int at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
            line++;
            begin = at + 1;
        }
        return new Place.Position(line, offset - begin + 1);
    }
}
