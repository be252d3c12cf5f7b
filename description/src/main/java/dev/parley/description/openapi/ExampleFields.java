package dev.parley.description.openapi;

import dev.parley.description.document.Described;
import dev.parley.description.document.Stated;
import dev.parley.description.document.TypedUrl;
import dev.parley.description.request.Auth;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.UrlRows;
import java.util.List;

/** What is stated about a further request of an operation: its path, and nothing else, so that it is kept as it was typed. */
record ExampleFields(String path) implements Stated {

    @Override
    public String url(List<Parameter> rows) {
        return UrlRows.url("{{baseUrl}}" + path, rows);
    }

    @Override
    public boolean agrees(String typed) {
        return Paths.agrees(TypedUrl.of(typed, Server.SCHEMES), path, List.of());
    }

    @Override
    public Parameter pathRow(String name) {
        return Parameter.of(name, "");
    }

    @Override
    public List<Parameter> queryRows() {
        return List.of();
    }

    @Override
    public List<Parameter> headerRows() {
        return List.of();
    }

    @Override
    public List<Parameter> cookieRows() {
        return List.of();
    }

    @Override
    public Described path(String name) {
        return Described.NOTHING;
    }

    @Override
    public Described query(String name) {
        return Described.NOTHING;
    }

    @Override
    public Described header(String name) {
        return Described.NOTHING;
    }

    @Override
    public Described cookie(String name) {
        return Described.NOTHING;
    }

    @Override
    public Auth auth() {
        return new Auth.None();
    }
}
