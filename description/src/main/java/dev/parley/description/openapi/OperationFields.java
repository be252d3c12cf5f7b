package dev.parley.description.openapi;

import dev.parley.description.document.Described;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.document.Stated;
import dev.parley.description.document.TypedUrl;
import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.UrlRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the fields of the standard say about an operation, as far as a request goes. */
final class OperationFields implements Stated {

    private final StandardDocument document;
    private final OperationPlace place;
    private final JsonNode operation;
    private final JsonNode item;
    private final List<StatedParameter> parameters = new ArrayList<>();
    private final StatedBody body;

    OperationFields(StandardDocument document, OperationPlace place, JsonNode operation) {
        this(document, place, operation, StatedBody.of(document, operation.path("requestBody")));
    }

    OperationFields(StandardDocument document, OperationPlace place, JsonNode operation, StatedBody body) {
        this.document = document;
        this.place = place;
        this.operation = operation;
        this.item = place.itemNode(document);
        var own = parameters(operation);
        parameters(item).stream()
                .filter(shared -> own.stream().noneMatch(each -> each.is(shared.in(), shared.name())))
                .forEach(parameters::add);
        parameters.addAll(own);
        this.body = body;
    }

    private List<StatedParameter> parameters(JsonNode holder) {
        return Nodes.items(holder.path("parameters")).stream()
                .map(each -> StatedParameter.of(document, each))
                .toList();
    }

    String name() {
        var otherwise = place.method().name() + " " + place.path();
        return Nodes.text(operation, "summary", Nodes.text(operation, "operationId", otherwise))
                .strip();
    }

    @Nullable
    String description() {
        return Nodes.text(operation, "description");
    }

    /** The first tag. */
    String folder() {
        return tag(operation);
    }

    static String tag(JsonNode operation) {
        return Nodes.scalar(operation.path("tags").path(0));
    }

    /** The tags that an operation or a further request of one says. */
    static List<String> tags(JsonNode holder) {
        return Nodes.items(holder.path("tags")).stream().map(Nodes::scalar).toList();
    }

    HttpBody body() {
        return body.body();
    }

    /** Whether a parameter is written at the path item, for all its operations, or by reference. */
    boolean isShared(String in, String name) {
        var references = Nodes.items(operation.path("parameters")).stream()
                .filter(node -> node.has("$ref"))
                .map(node -> StatedParameter.of(document, node));
        return Stream.concat(parameters(item).stream(), references).anyMatch(each -> each.is(in, name));
    }

    @Override
    public String url(List<Parameter> rows) {
        var base = Paths.servers(document, item, operation).stream()
                .findFirst()
                .map(Server::base)
                .orElse("{{baseUrl}}");
        return UrlRows.url(base + place.path(), rows);
    }

    @Override
    public boolean agrees(String typed) {
        return Paths.agrees(TypedUrl.of(typed, Server.SCHEMES), place.path(), Paths.servers(document, item, operation));
    }

    @Override
    public Parameter pathRow(String name) {
        return find("path", name).map(StatedParameter::row).orElseGet(() -> Parameter.of(name, ""));
    }

    @Override
    public List<Parameter> queryRows() {
        return rows("query");
    }

    /** Those of the parameters, and the content type where a body of its kind would have another one. */
    @Override
    public List<Parameter> headerRows() {
        var rows = new ArrayList<>(rows("header"));
        body.unusualType().map(type -> Parameter.of("Content-Type", type)).ifPresent(rows::add);
        return rows;
    }

    @Override
    public List<Parameter> cookieRows() {
        return rows("cookie");
    }

    private List<Parameter> rows(String in) {
        return parameters.stream()
                .filter(each -> each.in().equals(in) && StatedParameter.isPossible(in, each.name()))
                .map(StatedParameter::row)
                .toList();
    }

    @Override
    public Described path(String name) {
        return described("path", name);
    }

    @Override
    public Described query(String name) {
        return described("query", name);
    }

    @Override
    public Described header(String name) {
        return described("header", name);
    }

    @Override
    public Described cookie(String name) {
        return described("cookie", name);
    }

    private Described described(String in, String name) {
        return find(in, name).map(StatedParameter::described).orElse(Described.NOTHING);
    }

    private Optional<StatedParameter> find(String in, String name) {
        return parameters.stream().filter(each -> each.is(in, name)).findFirst();
    }

    @Override
    public Auth auth() {
        return SecurityFields.auth(document, operation);
    }
}
