package dev.parley.engine.credential;

import dev.parley.description.request.Request;
import dev.parley.description.variables.VariableSource;

/** A request with credentials in place that it can be sent with, and the variables that it names. */
public record Authorized(Request request, VariableSource variables) {}
