package dev.parley.engine.script;

import dev.parley.protocol.Bytes;

/** A message of a WebSocket connection. */
public sealed interface ScriptMessage {

    /** A text message. */
    record Text(String text) implements ScriptMessage {}

    /** A binary message. */
    record Binary(Bytes bytes) implements ScriptMessage {}
}
