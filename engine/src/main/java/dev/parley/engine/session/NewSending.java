package dev.parley.engine.session;

import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.PersonalOptions;

/** An HTTP request to be sent, as a session of its own. */
public record NewSending(SessionView.Origin origin, HttpRequest request, PersonalOptions personal) {}
