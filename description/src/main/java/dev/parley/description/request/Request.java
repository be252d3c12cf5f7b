package dev.parley.description.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request as it is edited, of either kind: nothing in it is resolved, and anything in it may be wrong. */
public sealed interface Request permits WebSocketRequest, HttpRequest {

    /** As typed, with {@code {{variables}}}, {@code {path}} parameters and the query. */
    String url();

    /** Rows in step with the URL's query. */
    List<Parameter> query();

    /** One row for each {@code {name}} of the URL. */
    List<Parameter> path();

    List<Parameter> headers();

    List<Parameter> cookies();

    Auth auth();

    Scripts scripts();

    /** What the endpoint is for. */
    @Nullable
    String description();

    /** The same with other credentials. */
    Request with(Auth other);
}
