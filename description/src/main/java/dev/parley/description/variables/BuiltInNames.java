package dev.parley.description.variables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of the names that always exist, read when the first of them is looked for. */
final class BuiltInNames {

    private static final String FAKER = "$faker.";

    private record Line(BuiltIn builtIn, Recipe recipe) {}

    private static final Map<String, Line> LINES = read();
    private static final List<String> NAMES = List.copyOf(LINES.keySet());

    private BuiltInNames() {}

    static List<BuiltIn> all() {
        return LINES.values().stream().map(Line::builtIn).toList();
    }

    static List<String> names() {
        return NAMES;
    }

    static Optional<BuiltIn> named(String name) {
        return Optional.ofNullable(LINES.get(name)).map(Line::builtIn);
    }

    static @Nullable Recipe recipe(String name) {
        Line line = LINES.get(name);
        return line == null ? null : line.recipe();
    }

    private static Map<String, Line> read() {
        var lines = new LinkedHashMap<String, Line>();
        for (String line : lines("built-in-names.txt")) {
            List<String> columns = List.of(line.split(" \\| ", 4));
            var builtIn = new BuiltIn(columns.get(0), columns.get(1), columns.get(2));
            lines.put(builtIn.name(), new Line(builtIn, new Recipe(columns.get(3))));
        }
        for (String line : lines("faker-names.txt")) {
            int tab = line.indexOf('\t');
            String name = line.substring(0, tab);
            var builtIn = new BuiltIn(FAKER + name, "Datafaker: " + inWords(name), line.substring(tab + 1));
            lines.put(builtIn.name(), new Line(builtIn, Recipe.faker(name)));
        }
        return lines;
    }

    /** {@code phoneNumber.cellPhone} as {@code phone number, cell phone}. */
    private static String inWords(String name) {
        var words = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char each = name.charAt(i);
            boolean begins = i > 0 && Character.isUpperCase(each) && Character.isLowerCase(name.charAt(i - 1));
            words.append(begins ? " " : "");
            words.append(each == '.' ? ", " : begins ? Character.toString(Character.toLowerCase(each)) : each);
        }
        return words.toString();
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(BuiltInNames.class.getResourceAsStream(file))) {
            return new ArrayList<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
