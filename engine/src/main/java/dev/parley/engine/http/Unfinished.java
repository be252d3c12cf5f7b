package dev.parley.engine.http;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpResolution;
import dev.parley.description.request.HttpResolver;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A request in which something may still be wrong, resolved without what is. */
record Unfinished(HttpRequest request, VariableSource variables, RandomGenerator random) {

    private static final String ANYWHERE = "http://localhost/";

    /** Whether it can be told where it goes. */
    boolean isPlaced() {
        return faults(HttpResolver.resolve(request, variables, random)).stream()
                .noneMatch(each -> each.matches("/(url|path|query)(/.*)?"));
    }

    /** As much of it as can be told, somewhere else if it is not placed. Unknown variables stand for themselves. */
    @Nullable
    ResolvedHttpRequest rest() {
        HttpRequest placed = isPlaced()
                ? request
                : new HttpRequest(
                        request.method(),
                        ANYWHERE,
                        List.of(),
                        List.of(),
                        request.headers(),
                        request.cookies(),
                        request.auth(),
                        request.body(),
                        request.scripts(),
                        request.options(),
                        null);
        HttpResolution first = resolved(placed);
        return first.request() != null
                ? first.request()
                : resolved(without(placed, faults(first))).request();
    }

    private HttpResolution resolved(HttpRequest given) {
        return HttpResolver.resolve(given, open(), random);
    }

    private VariableSource open() {
        return variables.within(new VariableSource() {
            @Override
            public Value find(String name) {
                return new Value("{{" + name + "}}", false, Value.Origin.BUILT_IN);
            }

            @Override
            public boolean knows(String name) {
                return false;
            }

            @Override
            public List<String> names() {
                return List.of();
            }
        });
    }

    private static Set<String> faults(HttpResolution resolution) {
        return resolution.problems().stream()
                .filter(Problem::isError)
                .map(problem -> switch (problem.place()) {
                    case Place.Pointer(String pointer) -> pointer;
                    case Place.Within(String pointer, int _, int _) -> pointer;
                    case Place.Nowhere _, Place.Position _ -> "";
                })
                .collect(Collectors.toSet());
    }

    private static HttpRequest without(HttpRequest request, Set<String> faults) {
        return new HttpRequest(
                isWrong(faults, "/method") ? "GET" : request.method(),
                request.url(),
                request.query(),
                request.path(),
                rows(request.headers(), "/headers", faults),
                rows(request.cookies(), "/cookies", faults),
                isWrong(faults, "/auth") ? new Auth.None() : request.auth(),
                isWrong(faults, "/body") ? body(request.body(), faults) : request.body(),
                request.scripts(),
                request.options(),
                null);
    }

    /** A form keeps its other rows, and a text its kind: both say which Content-Type is sent. */
    private static HttpBody body(HttpBody body, Set<String> faults) {
        return switch (body) {
            case HttpBody.Text(BodyFormat format, String _) -> new HttpBody.Text(format, "");
            case HttpBody.GraphQl _ -> new HttpBody.GraphQl("", "", null);
            case HttpBody.Form(List<Parameter> rows) -> new HttpBody.Form(rows(rows, "/body/rows", faults));
            case HttpBody.Multipart(List<FormPart> parts) -> new HttpBody.Multipart(rows(parts, "/body/parts", faults));
            case HttpBody.Binary _ -> new HttpBody.Binary(FileSource.at("file"));
            case HttpBody.None _ -> body;
        };
    }

    private static <T> List<T> rows(List<T> rows, String pointer, Set<String> faults) {
        return IntStream.range(0, rows.size())
                .filter(index -> !isWrong(faults, pointer + "/" + index))
                .mapToObj(rows::get)
                .toList();
    }

    private static boolean isWrong(Set<String> faults, String pointer) {
        return faults.stream().anyMatch(each -> each.equals(pointer) || each.startsWith(pointer + "/"));
    }
}
