package dev.parley.description.lint.path;

import dev.parley.description.lint.path.GivenPath.Leg;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a path. Confined to one thread. */
final class GivenParser {

    private static final int MAX_LENGTH = 10_000;

    private final String text;
    private final Characters characters;

    GivenParser(String text) {
        this.text = text;
        this.characters = new Characters(text);
    }

    GivenPath path() {
        if (text.length() > MAX_LENGTH) {
            throw characters.wrong("A path has at most 10,000 characters");
        }
        characters.skipBlanks();
        characters.expect("$");
        var legs = new ArrayList<Leg>();
        do {
            legs.add(leg());
        } while (!characters.isAtEnd());
        return new GivenPath(text, legs);
    }

    private Leg leg() {
        var steps = new ArrayList<Step>();
        while (!characters.isAtEnd() && characters.peek() != '^' && characters.peek() != '~') {
            steps.add(step());
            characters.skipBlanks();
        }
        int parents = 0;
        while (characters.take("^")) {
            parents++;
        }
        boolean key = characters.take("~");
        if (key && !characters.isAtEnd()) {
            throw characters.wrong("Nothing follows “~”");
        }
        return new Leg(steps, parents, key);
    }

    private Step step() {
        if (characters.take("..")) {
            return characters.looksAt("[") ? bracket(true) : named(true);
        }
        if (characters.take(".")) {
            return characters.looksAt("[") ? bracket(false) : named(false);
        }
        if (characters.looksAt("[")) {
            return bracket(false);
        }
        throw characters.wrong("“.”, “..”, “[”, “^” or “~” is expected");
    }

    private Step named(boolean deep) {
        if (characters.take("*")) {
            return new Step.All(deep);
        }
        if (characters.looksAt("@")) {
            return new Step.Filter(shorthand(), deep);
        }
        String name = characters.peek() == '\'' || characters.peek() == '"'
                ? characters.quoted()
                : characters.until(".[^~ \t");
        if (name.isEmpty()) {
            throw characters.wrong("A name or “*” is expected");
        }
        return new Step.Names(Set.of(name), deep);
    }

    /** A kind of value, such as {@code @string()}. */
    private Expression shorthand() {
        var kind = new ExpressionParser(characters).expression();
        if (kind instanceof Expression.Kind) {
            return kind;
        }
        throw characters.wrong("A kind of value such as “@string()” is expected");
    }

    private Step bracket(boolean deep) {
        characters.expect("[");
        characters.skipBlanks();
        if (characters.take("?")) {
            boolean parenthesis = characters.take("(");
            var condition = new ExpressionParser(characters).expression();
            characters.skipBlanks();
            if (parenthesis) {
                characters.expect(")");
            }
            return closed(new Step.Filter(condition, deep));
        }
        if (characters.take("(")) {
            return closed(fromEnd(deep));
        }
        if (characters.looksAt("@")) {
            return closed(new Step.Filter(shorthand(), deep));
        }
        return members(deep);
    }

    /** The only script that gives an index: {@code @.length - 1}. */
    private Step fromEnd(boolean deep) {
        String script = characters.until(")").replace(" ", "");
        characters.expect(")");
        if (!script.matches("@\\.length-[1-9][0-9]{0,5}")) {
            throw characters.wrong("Only “@.length-1” and the like give an index");
        }
        int back = Integer.parseInt(script.substring(script.indexOf('-') + 1));
        return new Step.Slice(-back, back == 1 ? null : 1 - back, 1, deep);
    }

    private Step members(boolean deep) {
        var names = new LinkedHashSet<String>();
        do {
            characters.skipBlanks();
            char first = characters.peek();
            if (first == '\'' || first == '"') {
                names.add(characters.quoted());
                characters.skipBlanks();
                continue;
            }
            String name = characters.until(",]").strip();
            if (name.equals("*") && names.isEmpty()) {
                return closed(new Step.All(deep));
            }
            var slice = slice(name, deep);
            if (slice != null && names.isEmpty()) {
                return closed(slice);
            }
            if (name.isEmpty()) {
                throw characters.wrong("A name, an index, a slice, “*” or “?(…)” is expected");
            }
            names.add(name);
        } while (characters.take(","));
        return closed(new Step.Names(Set.copyOf(names), deep));
    }

    private Step closed(Step step) {
        characters.skipBlanks();
        characters.expect("]");
        return step;
    }

    private @Nullable Step slice(String written, boolean deep) {
        if (written.matches("-[0-9]{1,9}")) {
            int index = Integer.parseInt(written);
            return new Step.Slice(index, index == -1 ? null : index + 1, 1, deep);
        }
        if (!written.matches("(-?[0-9]{0,9}):(-?[0-9]{0,9})(:[1-9][0-9]{0,8})?")) {
            return null;
        }
        List<String> bounds = List.of(written.split(":", -1));
        int every = bounds.size() > 2 ? Integer.parseInt(bounds.get(2)) : 1;
        return new Step.Slice(bound(bounds.get(0)), bound(bounds.get(1)), every, deep);
    }

    private static @Nullable Integer bound(String written) {
        return written.isEmpty() || written.equals("-") ? null : Integer.valueOf(written);
    }
}
