package dev.parley.description.auth;

import dev.parley.description.request.Auth;
import dev.parley.description.request.Escapes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is added to a request so that it is signed. A header line takes the place of one with its name.
 *
 * @param query parameters that follow the query, not yet encoded
 * @param form parameters that follow a body that is a form, not yet encoded
 * @param cookies that follow the others
 */
public record Credentials(List<Field> headers, List<Field> query, List<Field> form, List<Field> cookies) {

    private static final String COOKIE = "Cookie";

    public Credentials {
        headers = List.copyOf(headers);
        query = List.copyOf(query);
        form = List.copyOf(form);
        cookies = List.copyOf(cookies);
    }

    static Credentials headers(List<Field> headers) {
        return new Credentials(headers, List.of(), List.of(), List.of());
    }

    static Credentials query(List<Field> query) {
        return new Credentials(List.of(), query, List.of(), List.of());
    }

    static Credentials in(Auth.In in, String name, String value) {
        List<Field> field = List.of(new Field(name, value));
        return switch (in) {
            case HEADER -> headers(field);
            case QUERY -> query(field);
            case COOKIE -> new Credentials(List.of(), List.of(), List.of(), field);
        };
    }

    /** Header lines with those of the credentials. */
    public List<Field> lines(List<Field> lines) {
        var all = new ArrayList<>(lines);
        all.removeIf(line -> headers.stream().anyMatch(each -> each.is(line.name())));
        all.addAll(headers);
        if (!cookies.isEmpty()) {
            Stream<String> there = all.stream().filter(line -> line.is(COOKIE)).map(Field::value);
            Stream<String> more = cookies.stream().map(each -> each.name() + "=" + each.value());
            String joined = Stream.concat(there, more).collect(Collectors.joining("; "));
            all.removeIf(line -> line.is(COOKIE));
            all.add(new Field(COOKIE, joined));
        }
        return all;
    }

    /** A URL with the parameters for its query. */
    public String url(String url) {
        if (query.isEmpty()) {
            return url;
        }
        int fragment = url.indexOf('#');
        String bare = fragment < 0 ? url : url.substring(0, fragment);
        String between = bare.indexOf('?') < 0 ? "?" : bare.endsWith("?") || bare.endsWith("&") ? "" : "&";
        return bare + between + encoded(query);
    }

    /** A form with the parameters for it. */
    public String form(String body) {
        return form.isEmpty() ? body : body + (body.isEmpty() ? "" : "&") + encoded(form);
    }

    private static String encoded(List<Field> parameters) {
        return parameters.stream()
                .map(each -> Escapes.strict(each.name()) + "=" + Escapes.strict(each.value()))
                .collect(Collectors.joining("&"));
    }
}
