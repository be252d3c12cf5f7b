package dev.parley.cli.request;

import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.engine.exchange.OutgoingBody;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param stream a body that is in place of the request's own, or none
 */
record Plan(ResolvedHttpRequest request, @Nullable OutgoingBody stream) {}
