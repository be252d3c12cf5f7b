package dev.parley.engine.project;

import dev.parley.description.request.WebSocketRequest;

/** An endpoint that is to be saved for the first time. */
public record NewEndpoint(String name, String folder, WebSocketRequest request) {}
