package dev.parley.engine.session;

import dev.parley.description.openapi.ReceivedResponse;
import dev.parley.description.openapi.ResponseCheck;
import java.util.Optional;

/** What projects say of the responses to their endpoints. Thread-safe; it may block. */
@FunctionalInterface
public interface ResponseDescription {

    /** Compares a response with what an endpoint of a project says; nothing where that describes none. */
    Optional<ResponseCheck.Findings> check(String project, String endpoint, ReceivedResponse response);
}
