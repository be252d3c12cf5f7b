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

    private static final Pattern LINE = Pattern.compile("run\\s+#(.+?)\\s*(?:\\(([^()]*)\\))?");
    private static final Pattern VARIABLE = Pattern.compile("@([\\w.-]+)\\s*=\\s*([^,]*)");

    private final Map<String, ImportedItem> known = new LinkedHashMap<>();
    private final List<Later> later = new ArrayList<>();

    /** @param at how many requests come before it */
    private record Later(int at, String line, Losses here) {}

    /** Whether a line names a request, and no file. */
    static boolean isOne(String line) {
        return LINE.matcher(line).matches();
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
            var matcher = LINE.matcher(line.line());
            var item = matcher.matches() ? named.get(matcher.group(1)) : null;
            if (item == null) line.here().add(line.line(), "There is no request of that name");
            else all.add(line.at(), with(item, matcher.group(2)));
        }
        return all;
    }

    private static ImportedItem with(ImportedItem item, @Nullable String variables) {
        var set = variables == null
                ? ""
                : VARIABLE.matcher(variables).results().map(HttpFileRuns::set).collect(Collectors.joining("\n"));
        return switch (item) {
            case ImportedFolder folder -> folder;
            case ImportedHttp http -> {
                var scripts = before(http.request().scripts(), Moment.BEFORE_REQUEST, set);
                yield new ImportedHttp(http.name(), http.request().with(scripts), http.personal(), http.examples());
            }
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
