package dev.parley.description.document;

import dev.parley.description.request.Auth;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.ParameterType;
import dev.parley.description.request.UrlRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes rows and credentials with anything in them that a user may type. */
public final class RandomRows {

    private static final List<String> NAMES =
            List.of("types", "interval", "since", "X-Trace", "Authorization", "", "two words", "on", "é", "a/b~c");
    private static final List<String> VALUES = List.of(
            "",
            "1000",
            "1.5",
            "true",
            "{{token}}",
            "text",
            "a,b",
            "x y",
            "{{$uuid}}",
            "null",
            "0x1f",
            "line\nline",
            "é😀",
            "a+b");

    private final Random random;

    public RandomRows(Random random) {
        this.random = random;
    }

    public List<Parameter> path(String url) {
        return UrlRows.pathNames(url).stream()
                .map(name -> new Parameter(
                        name,
                        value(),
                        List.of(),
                        null,
                        null,
                        false,
                        random.nextInt(4) == 0 ? type() : ParameterType.STRING,
                        true,
                        text(),
                        true))
                .map(row -> row.type() == ParameterType.ARRAY ? Parameter.of(row.name(), "x") : row)
                .toList();
    }

    public List<Parameter> rows(boolean query) {
        var rows = new ArrayList<Parameter>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var type = random.nextBoolean() ? ParameterType.STRING : type();
            boolean array = type == ParameterType.ARRAY;
            var values = array ? List.of(value(), value()).subList(0, random.nextInt(3)) : List.<String>of();
            rows.add(new Parameter(
                    one(NAMES),
                    array ? null : value(),
                    values,
                    null,
                    null,
                    query && !array && random.nextInt(9) == 0,
                    type,
                    random.nextInt(4) > 0,
                    text(),
                    random.nextInt(5) > 0));
        }
        return rows;
    }

    private ParameterType type() {
        return one(List.of(ParameterType.values()));
    }

    public Auth auth() {
        return switch (random.nextInt(5)) {
            case 0 -> new Auth.Basic(value(), "{{password}}");
            case 1 -> new Auth.Bearer("{{token}}", random.nextBoolean() ? "Bearer" : "Token");
            case 2 -> new Auth.ApiKey("key", "{{key}}", random.nextBoolean() ? Auth.In.HEADER : Auth.In.QUERY);
            default -> new Auth.None();
        };
    }

    public String value() {
        return one(VALUES);
    }

    public @Nullable String text() {
        return random.nextBoolean() ? null : one(List.of("What it is for", "two\nlines\n", "", "x: y"));
    }

    public <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
