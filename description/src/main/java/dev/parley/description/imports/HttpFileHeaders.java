package dev.parley.description.imports;

import dev.parley.description.request.Moment;
import dev.parley.description.request.Scripts;
import java.util.EnumMap;
import java.util.List;
import java.util.regex.Pattern;

/** Headers that scripts of such files have all later requests of a run send ({@code client.global.headers}). */
final class HttpFileHeaders {

    private static final Pattern SET = Pattern.compile("\\bglobal\\s*\\.\\s*headers\\b");

    /** Stands behind a request's own script, which may set headers that the request itself sends. Its own headers and credentials hold. */
    private static final String ADDING = """
            for (const [name, value] of Object.entries(JSON.parse(pm.variables.get('$headers') ?? '{}'))) {
              const own = pm.request.headers.all().some(({ key }) => key.toLowerCase() === name.toLowerCase())
                || (/^authorization$/i.test(name) && (pm.request.auth?.type ?? 'noauth') !== 'noauth');
              if (!own) pm.request.headers.add({ key: name, value });
            }""";

    private HttpFileHeaders() {}

    /** The requests, each adding those headers where a script of them sets any. */
    static List<ImportedItem> added(List<ImportedItem> items) {
        boolean set = items.stream().anyMatch(item -> item instanceof ImportedHttp http && isSetBy(http));
        return set ? items.stream().map(HttpFileHeaders::adding).toList() : items;
    }

    private static boolean isSetBy(ImportedHttp http) {
        return http.request().scripts().texts().values().stream()
                .anyMatch(text -> SET.matcher(text).find());
    }

    private static ImportedItem adding(ImportedItem item) {
        if (!(item instanceof ImportedHttp http)) return item;
        var texts = new EnumMap<Moment, String>(Moment.class);
        texts.putAll(http.request().scripts().texts());
        texts.merge(Moment.BEFORE_REQUEST, ADDING, (own, adding) -> own + "\n" + adding);
        return http.with(new Scripts(texts));
    }
}
