package dev.parley.engine.run;

import dev.parley.description.request.AuthTexts;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.description.request.UrlRows;
import dev.parley.description.variables.Template;
import dev.parley.description.variables.VariableSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A request with everything filled in, as a script behind its response sees it: with the lines, too, that were sent by themselves. */
public final class SentRequest {

    private SentRequest() {}

    /**
     * The request that was made of what was edited.
     *
     * @param head what went out
     * @param variables that its credentials were filled from
     */
    public static HttpRequest of(
            ResolvedHttpRequest sent, HttpRequest edited, SentHead head, VariableSource variables) {
        String url = sent.url().text();
        return new HttpRequest(
                sent.method(),
                url,
                UrlRows.rows(url, List.of()),
                List.of(),
                headers(sent, edited, head),
                List.of(),
                AuthTexts.mapped(edited.auth(), (_, text) -> filled(text, variables)),
                SentBody.of(sent, edited.body()),
                edited.scripts(),
                edited.options(),
                edited.description());
    }

    /**
     * Names of the header lines that nobody wrote, in lower case: those of every client, of the body, of credentials and of the cookie jar.
     *
     * @param variables that the names of what was edited were filled from
     */
    public static Set<String> automatic(HttpRequest sent, HttpRequest edited, VariableSource variables) {
        Set<String> names = names(sent, name -> name);
        names.removeAll(names(edited, name -> filled(name, variables)));
        return names;
    }

    private static String filled(String text, VariableSource variables) {
        return Template.parse(text).fill(variables).text();
    }

    private static Set<String> names(HttpRequest request, UnaryOperator<String> filling) {
        Set<String> names = new HashSet<>();
        for (Parameter row : request.headers()) {
            if (row.enabled()) {
                names.add(filling.apply(row.name()).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private static List<Parameter> headers(ResolvedHttpRequest sent, HttpRequest edited, SentHead head) {
        List<Parameter> headers = new ArrayList<>(head.lines());
        if (headers.isEmpty()) {
            sent.headers()
                    .forEach(line -> headers.add(
                            Parameter.of(line.name().text(), line.value().text())));
        }
        for (Parameter row : edited.headers()) {
            if (!row.enabled()) {
                headers.add(row);
            }
        }
        return headers;
    }
}
