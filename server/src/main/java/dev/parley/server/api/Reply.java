package dev.parley.server.api;

import dev.parley.protocol.Bytes;
import dev.parley.server.answer.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an operation answers. */
sealed interface Reply {

    /** 200 with JSON. */
    static Reply ok(JsonNode body) {
        return new Json(200, body);
    }

    /** 201 with JSON. */
    static Reply created(JsonNode body) {
        return new Json(201, body);
    }

    /** 202 with JSON. */
    static Reply accepted(JsonNode body) {
        return new Json(202, body);
    }

    /** 204. */
    static Reply nothing() {
        return new Nothing();
    }

    /** JSON. */
    record Json(int status, JsonNode body) implements Reply {}

    /** No content. */
    record Nothing() implements Reply {}

    /** No. */
    record Refused(Refusal refusal) implements Reply {}

    /** Bytes at once; offered as a file where it has a name. */
    record Text(String mediaType, @Nullable String fileName, Bytes body) implements Reply {}

    /** Bytes that are written as they come to be; offered as a file where they have a name. */
    record Download(String mediaType, @Nullable String fileName, Source source) implements Reply {}

    /** Bytes that a browser draws, within what a content security policy allows them. */
    record Shown(String mediaType, String policy, Source source) implements Reply {}

    /** Gives the bytes of a download. */
    @FunctionalInterface
    interface Source {

        /** Writes all of it; may block, and throw. */
        void writeTo(Sink sink) throws InterruptedException;
    }

    /** Takes the bytes of a download. */
    @FunctionalInterface
    interface Sink {

        /** Takes more; returns whether anyone still wants it. */
        boolean write(Bytes bytes) throws InterruptedException;
    }
}
