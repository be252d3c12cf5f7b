package dev.parley.description.link;

import dev.parley.description.link.RuntimeExpression.Body;
import dev.parley.description.link.RuntimeExpression.Named;
import dev.parley.description.link.RuntimeExpression.OfExchange;
import dev.parley.description.link.RuntimeExpression.Place;
import dev.parley.description.link.RuntimeExpression.Side;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Located;
import dev.parley.description.source.Pointer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the expressions of a link, or of the address of a callback, get their values: the exchange of an operation that is answered by a
 * response.
 *
 * @param operation that is answered; none where others share the response
 * @param response that has the link; none where others share the link, and for a callback
 */
public record Link(
        @Nullable DescribedOperation operation, @Nullable Located response) {

    private static final Pointer RESPONSES = Pointer.of("components", "responses");

    /** What is wrong with an expression here; nothing where it can have a value. */
    public Optional<String> fault(String expression) {
        RuntimeExpression parsed;
        try {
            parsed = RuntimeExpression.parse(expression);
        } catch (ProblemException wrong) {
            var problem = wrong.problems().getFirst();
            return Optional.of(problem.message() + ". " + problem.hint());
        }
        return switch (parsed) {
            case OfExchange _ -> Optional.empty();
            case Named named when named.side() == Side.RESPONSE -> ofResponse(named);
            case Named named -> ofRequest(named);
            case Body body -> ofBody(body);
        };
    }

    private Optional<String> ofResponse(Named named) {
        if (named.place() != Place.HEADER) {
            return Optional.of("A response has no parameters: `$response` has `header` and `body`");
        }
        if (response == null) return Optional.empty();
        boolean standard = named.name().equalsIgnoreCase("Content-Type");
        boolean described = response.child("headers").stream()
                .flatMap(each -> each.children().stream())
                .anyMatch(each -> each.key().equalsIgnoreCase(named.name()));
        return standard || described
                ? Optional.empty()
                : Optional.of("The response describes no header `" + named.name() + "`");
    }

    private Optional<String> ofRequest(Named named) {
        if (operation == null || named.place() == Place.HEADER) return Optional.empty();
        var in = named.place().name().toLowerCase(Locale.ROOT);
        boolean described = operation.parameters().stream()
                .anyMatch(each -> each.in().equals(in) && each.name().equals(named.name()));
        return described
                ? Optional.empty()
                : Optional.of(operation + " has no parameter `" + named.name() + "` in its " + in);
    }

    private Optional<String> ofBody(Body body) {
        var schema = schema(body.side());
        return schema.isPresent() && BodyPlaces.isAbsent(schema.get(), body.pointer())
                ? Optional.of("The body of the "
                        + (body.side() == Side.REQUEST ? "request" : "response")
                        + " describes nothing at `" + body.pointer() + "`")
                : Optional.empty();
    }

    Optional<Located> schema(Side side) {
        return switch (side) {
            case REQUEST -> Optional.ofNullable(operation).flatMap(DescribedOperation::requestSchema);
            case RESPONSE -> Optional.ofNullable(response).flatMap(DescribedOperation::jsonSchema);
        };
    }

    /** That of a place in a document, references not followed. */
    public static Link at(Located place) {
        var tokens = place.pointer().tokens();
        if (tokens.size() > 4 && tokens.getFirst().equals("paths")) {
            var item = around(place, 2);
            var operation = new DescribedOperation(item, item.key(), around(place, 3));
            if (tokens.get(3).equals("responses"))
                return new Link(operation, around(place, 5).resolved());
            if (tokens.get(3).equals("callbacks")) return new Link(operation, null);
        }
        boolean shared = place.pointer().startsWith(RESPONSES) && tokens.size() > 2;
        return new Link(null, shared ? around(place, 3) : null);
    }

    /** What a place stands in that is as many steps below the root. */
    static Located around(Located place, int steps) {
        var here = place;
        for (int i = place.pointer().tokens().size(); i > steps; i--)
            here = here.parent().orElseThrow();
        return here;
    }
}
