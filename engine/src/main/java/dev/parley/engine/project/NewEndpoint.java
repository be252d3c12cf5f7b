package dev.parley.engine.project;

import dev.parley.description.request.Request;

/** An endpoint that is to be saved for the first time. */
public record NewEndpoint(String name, String folder, Request request) {}
