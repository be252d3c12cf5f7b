package dev.parley.description.imports;

import dev.parley.description.request.Moment;
import dev.parley.description.request.Scripts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines {@code run #name (@variable=value)} of such files: the request of that name once more, at their place. Confined to one thread. */
final class HttpFileRuns {

    private static final Pattern START = Pattern.compile("run\\s+#");
    private static final Pattern VARIABLE = Pattern.compile("@([\\w.-]+)\\s*=\\s*([^,]*)");

    private final Map<String, ImportedItem> known = new LinkedHashMap<>();
    private final List<Later> later = new ArrayList<>();

    /** @param at how many requests come before it */
    private record Later(int at, String line, Losses here) {}

    /** @param variables what stands in parentheses behind the name */
    private record Line(String name, @Nullable String variables) {

        /** What a line says; nothing where it names no request. */
        static @Nullable Line of(String line) {
            var start = START.matcher(line);
            var rest = start.lookingAt() ? line.substring(start.end()).strip() : "";
            int open = rest.lastIndexOf('(');
            boolean set = open > 0 && rest.indexOf(')', open) == rest.length() - 1;
            if (set) return new Line(rest.substring(0, open).strip(), rest.substring(open + 1, rest.length() - 1));
            return rest.isEmpty() ? null : new Line(rest, null);
        }
    }

    /** Whether a line names a request, and no file. */
    static boolean isOne(String line) {
        return Line.of(line) != null;
    }

    void add(int at, String line, Losses here) {
        later.add(new Later(at, line, here));
    }

    /** Requests of other files that the lines may name. */
    void know(List<ImportedItem> items) {
        items.forEach(item -> known.putIfAbsent(item.name(), item));
    }

    /** The requests with those that the lines name between them; a name that there is not is told. */
    List<ImportedItem> among(List<ImportedItem> items) {
        var named = new LinkedHashMap<String, ImportedItem>();
        items.forEach(item -> named.putIfAbsent(item.name(), item));
        known.forEach(named::putIfAbsent);
        var all = new ArrayList<>(items);
        for (var line : later.reversed()) {
            var said = Line.of(line.line());
            var item = said == null ? null : named.get(said.name());
            if (said == null || item == null) line.here().add(line.line(), "There is no request of that name");
            else all.add(line.at(), with(item, said.variables()));
        }
        return all;
    }

    private static ImportedItem with(ImportedItem item, @Nullable String variables) {
        var set = variables == null
                ? ""
                : VARIABLE.matcher(variables).results().map(HttpFileRuns::set).collect(Collectors.joining("\n"));
        return switch (item) {
            case ImportedFolder folder -> folder;
            case ImportedHttp http -> http.with(before(http.request().scripts(), Moment.BEFORE_REQUEST, set));
            case ImportedWebSocket socket ->
                new ImportedWebSocket(
                        socket.name(),
                        socket.request(),
                        socket.personal(),
                        before(socket.scripts(), Moment.BEFORE_CONNECT, set),
                        socket.received());
        };
    }

    private static String set(MatchResult variable) {
        return "pm.variables.set(" + HttpFileValues.quoted(variable.group(1)) + ", "
                + HttpFileValues.quoted(variable.group(2).strip()) + ");";
    }

    private static Scripts before(Scripts scripts, Moment moment, String text) {
        if (text.isEmpty()) return scripts;
        var texts = new EnumMap<Moment, String>(Moment.class);
        texts.putAll(scripts.texts());
        texts.merge(moment, text, (after, first) -> first + "\n" + after);
        return new Scripts(texts);
    }
}
