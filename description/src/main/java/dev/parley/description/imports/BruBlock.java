package dev.parley.description.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of a {@code .bru} file.
 *
 * @param lines what stands in it, without the margin
 */
record BruBlock(String name, List<String> lines) {

    BruBlock {
        lines = List.copyOf(lines);
    }

    /**
     * A row of a block: {@code name: value}, a tilde before those that are switched off.
     *
     * @param inner rows of a block within it; of a list its items by their names
     */
    record Row(String name, String value, boolean enabled, List<Row> inner) {}

    String text() {
        return String.join("\n", lines);
    }

    /** The value of the first row of a name. */
    @Nullable
    String value(String name) {
        return value(rows(), name);
    }

    static @Nullable String value(List<Row> rows, String name) {
        return rows.stream()
                .filter(row -> row.name().equals(name))
                .map(Row::value)
                .findFirst()
                .orElse(null);
    }

    static List<Row> inner(List<Row> rows, String name) {
        return rows.stream()
                .filter(row -> row.name().equals(name))
                .map(Row::inner)
                .findFirst()
                .orElse(List.of());
    }

    /** The items of a list, a comma or a line break between them. */
    List<String> items() {
        return lines.stream()
                .flatMap(line -> List.of(line.split(",")).stream())
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    List<Row> rows() {
        return rows(lines);
    }

    private static List<Row> rows(List<String> lines) {
        var rows = new ArrayList<Row>();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at).strip();
            int colon = colon(line);
            if (line.isEmpty() || colon < 0) continue;
            boolean on = !line.startsWith("~");
            var name = name(line.substring(on ? 0 : 1, colon).strip());
            var value = line.substring(colon + 1).strip();
            if (value.startsWith("'''")) {
                int end = closing(lines, at + 1, "'''");
                var text = BruText.withoutMargin(lines.subList(at + 1, end));
                var behind = end < lines.size() ? lines.get(end).strip().substring(3) : "";
                rows.add(new Row(name, String.join("\n", text) + (behind.isBlank() ? "" : behind), on, List.of()));
                at = end;
            } else if (value.equals("{") || value.equals("[")) {
                int end = closing(lines, at, value.equals("{") ? "}" : "]");
                var inside = BruText.withoutMargin(lines.subList(Math.min(at + 1, end), end));
                rows.add(new Row(name, String.join("\n", inside), on, value.equals("{") ? rows(inside) : list(inside)));
                at = end;
            } else {
                rows.add(new Row(name, value, on, List.of()));
            }
        }
        return rows;
    }

    private static List<Row> list(List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Row(line, "", true, List.of()))
                .toList();
    }

    /** The line that ends what a line began: of braces the first one that is as far in. */
    private static int closing(List<String> lines, int from, String mark) {
        int margin = mark.equals("'''") ? -1 : BruText.margin(lines.get(from));
        for (int at = mark.equals("'''") ? from : from + 1; at < lines.size(); at++) {
            var line = lines.get(at);
            boolean ends = margin < 0
                    ? line.strip().startsWith(mark)
                    : line.strip().equals(mark) && BruText.margin(line) == margin;
            if (ends) return at;
        }
        return lines.size();
    }

    /** The colon behind the name, which may be in quotation marks. */
    private static int colon(String line) {
        int at = line.startsWith("~") ? 1 : 0;
        if (at < line.length() && line.charAt(at) == '@') at++;
        if (at >= line.length() || line.charAt(at) != '"') return line.indexOf(':');
        for (at++; at < line.length() && line.charAt(at) != '"'; at++) if (line.charAt(at) == '\\') at++;
        return line.indexOf(':', at);
    }

    private static String name(String name) {
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1).replace("\\\"", "\"") : name;
    }
}
