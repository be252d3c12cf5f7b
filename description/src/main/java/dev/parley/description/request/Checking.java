package dev.parley.description.request;

import dev.parley.description.variables.Filled;
import dev.parley.description.variables.Template;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Looks at everything in a request that would be sent. */
final class Checking {

    private Checking() {}

    static Checked check(WebSocketRequest request, VariableSource variables) {
        // a token is got when the connection is opened; until then its credentials can be looked at only
        boolean token = request.auth() instanceof Auth.OAuth2;
        Resolution resolution = Resolver.resolve(token ? request.with(new Auth.None()) : request, variables);
        var problems = new ArrayList<>(resolution.problems());
        if (token) {
            HttpRequest alone = HttpRequest.of("GET", "localhost").with(request.auth());
            problems.addAll(HttpResolver.resolve(alone, variables, () -> 0).problems());
        }
        MessageResolution message = MessageResolution.of(request.message(), variables);
        message.problems().forEach(each -> problems.add(each.under("/message")));
        for (int i = 0; i < request.messages().size(); i++) {
            String at = "/messages/" + i;
            MessageResolution.of(request.messages().get(i).content(), variables)
                    .problems()
                    .forEach(each -> problems.add(each.under(at)));
        }
        ResolvedRequest resolved = resolution.request();
        MessageBytes bytes = message.message();
        return new Checked(
                problems,
                resolved == null ? null : resolved.displayUrl(),
                bytes == null ? null : bytes.bytes().length,
                uses(variables, visit -> eachText(request, visit)));
    }

    static Checked check(HttpRequest request, VariableSource variables, RandomGenerator random) {
        HttpResolution resolution = HttpResolver.resolve(request, variables, random);
        ResolvedHttpRequest resolved = resolution.request();
        return new Checked(
                resolution.problems(),
                resolved == null ? null : resolved.displayUrl(),
                resolved == null ? null : size(resolved.body()),
                uses(variables, visit -> eachText(request, visit)));
    }

    /** Bytes of a body; nothing where a file has to be read first. */
    private static @Nullable Integer size(ResolvedBody body) {
        int size = 0;
        for (BodyPiece piece : body.pieces()) {
            switch (piece) {
                case BodyPiece.Written(MessageBytes bytes) -> size += bytes.bytes().length;
                case BodyPiece.File(FileSource file) -> {
                    FileContent content = file.content();
                    if (content == null) {
                        return null;
                    }
                    size += content.size();
                }
            }
        }
        return body instanceof ResolvedBody.None ? null : Integer.valueOf(size);
    }

    private static List<VariableUse> uses(VariableSource variables, Consumer<Consumer<@Nullable String>> texts) {
        Set<String> names = new LinkedHashSet<>();
        texts.accept(text -> {
            if (text != null) {
                names.addAll(Template.parse(text).names());
            }
        });
        return names.stream().map(name -> use(name, variables)).toList();
    }

    private static VariableUse use(String name, VariableSource variables) {
        Value value = variables.find(name);
        if (value == null) {
            return new VariableUse(name, null, null, false);
        }
        Filled filled = Template.parse("{{" + name + "}}").fill(variables);
        boolean secret = value.secret() || filled.marked().isSecret();
        return new VariableUse(name, filled.marked().masked(), value.origin(), secret);
    }

    private static void eachText(WebSocketRequest request, Consumer<@Nullable String> visit) {
        visit.accept(request.url());
        List.of(request.query(), request.path(), request.headers(), request.cookies())
                .forEach(rows -> eachText(rows, visit));
        AuthTexts.of(request.auth()).forEach(visit);
        visit.accept(request.message().content());
        request.messages().forEach(each -> visit.accept(each.content().content()));
        request.options().subprotocols().forEach(visit);
        visit.accept(request.options().pingPayload());
    }

    private static void eachText(List<Parameter> rows, Consumer<@Nullable String> visit) {
        rows.stream().filter(Parameter::enabled).forEach(row -> {
            visit.accept(row.name());
            visit.accept(row.value());
            row.values().forEach(visit);
        });
    }

    private static void eachText(HttpRequest request, Consumer<@Nullable String> visit) {
        visit.accept(request.method());
        visit.accept(request.url());
        List.of(request.query(), request.path(), request.headers(), request.cookies())
                .forEach(rows -> eachText(rows, visit));
        AuthTexts.of(request.auth()).forEach(visit);
        eachText(request.body(), visit);
        visit.accept(request.options().acceptEncoding());
    }

    private static void eachText(HttpBody body, Consumer<@Nullable String> visit) {
        switch (body) {
            case HttpBody.None() -> {}
            case HttpBody.Text(BodyFormat _, String text) -> visit.accept(text);
            case HttpBody.GraphQl(String query, String variables, String operation) -> {
                visit.accept(query);
                visit.accept(variables);
                visit.accept(operation);
            }
            case HttpBody.Form(List<Parameter> rows) -> eachText(rows, visit);
            case HttpBody.Multipart(List<FormPart> parts) ->
                parts.stream().filter(FormPart::enabled).forEach(part -> {
                    visit.accept(part.name());
                    visit.accept(part.contentType());
                    switch (part.value()) {
                        case FormValue.TextValue(String text) -> visit.accept(text);
                        case FormValue.FileValue(FileSource file) -> eachText(file, visit);
                    }
                });
            case HttpBody.Binary(FileSource file) -> eachText(file, visit);
        }
    }

    private static void eachText(FileSource file, Consumer<@Nullable String> visit) {
        visit.accept(file.name());
        visit.accept(file.path());
    }
}
