package dev.parley.engine.script;

/** What a script asks of the WebSocket connection that it runs for, to be done after it. */
public sealed interface ScriptCommand {

    /** {@code pm.socket.send}. */
    record Send(ScriptMessage message) implements ScriptCommand {}

    /** {@code pm.socket.close}. */
    record Close(int code, String reason) implements ScriptCommand {}
}
