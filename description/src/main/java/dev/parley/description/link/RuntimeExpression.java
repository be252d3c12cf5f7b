package dev.parley.description.link;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something of an exchange that is only known when it has taken place. Source: OpenAPI 3.2, "Runtime Expressions". */
public sealed interface RuntimeExpression {

    /** {@code $url}, {@code $method} or {@code $statusCode}. */
    record OfExchange(String word) implements RuntimeExpression {}

    /** A header, or a parameter of the query or the path, by its name. */
    record Named(Side side, Place place, String name) implements RuntimeExpression {}

    /** The body, or what stands in it at the pointer. */
    record Body(Side side, Pointer pointer) implements RuntimeExpression {}

    /** Who sends it. */
    enum Side {
        REQUEST,
        RESPONSE
    }

    /** Where something with a name is. */
    enum Place {
        HEADER,
        QUERY,
        PATH
    }

    Pattern NAMED = Pattern.compile("\\$(request|response)\\.(header|query|path)\\.(.+)", Pattern.DOTALL);
    Pattern BODY = Pattern.compile("\\$(request|response)\\.body(?:#(.*))?", Pattern.DOTALL);
    Pattern WITHIN = Pattern.compile("\\{(\\$[^{}]*)}");
    Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /**
     * What an expression says.
     *
     * @throws ProblemException when it is none
     */
    static RuntimeExpression parse(String text) {
        if (List.of("$url", "$method", "$statusCode").contains(text)) return new OfExchange(text);
        Matcher body = BODY.matcher(text);
        if (body.matches()) {
            String pointer = body.group(2);
            if (pointer == null || pointer.isEmpty()) return new Body(side(body), Pointer.ROOT);
            if (!pointer.startsWith("/") || pointer.matches("(?s).*~(?![01]).*")) {
                throw wrong(text, "What follows `#` is a JSON pointer, such as `/id`.");
            }
            return new Body(side(body), Pointer.parse(pointer));
        }
        Matcher named = NAMED.matcher(text);
        if (!named.matches()) {
            throw wrong(text, "It is like `$request.path.id`, `$response.header.Location` or `$response.body#/id`.");
        }
        Place place = Place.valueOf(named.group(2).toUpperCase(Locale.ROOT));
        if (place == Place.HEADER && !TOKEN.matcher(named.group(3)).matches()) {
            throw wrong(text, "A header's name has no blanks and no brackets.");
        }
        return new Named(side(named), place, named.group(3));
    }

    /** The texts of the expressions in a value: all of it where it begins with {@code $}, or else each that stands in braces. */
    static List<String> in(String value) {
        if (value.startsWith("$")) return List.of(value);
        var all = new ArrayList<String>();
        Matcher within = WITHIN.matcher(value);
        while (within.find()) all.add(within.group(1));
        return all;
    }

    private static Side side(Matcher found) {
        return found.group(1).equals("request") ? Side.REQUEST : Side.RESPONSE;
    }

    private static ProblemException wrong(String text, String hint) {
        return new ProblemException(Problem.of("expression-invalid", "`" + text + "` is no runtime expression")
                .hint(hint));
    }
}
