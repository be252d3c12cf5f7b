package dev.parley.engine.session;

import dev.parley.description.request.HttpRequest;

/** A request of a project that is saved. */
public record SavedRequest(String endpoint, String name, HttpRequest request) {}
