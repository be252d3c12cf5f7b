package dev.parley.engine.session;

import dev.parley.engine.script.ScriptReply;

/** Runs saved requests for the scripts of others, each in a session of its own. Thread-safe. */
@FunctionalInterface
interface SavedSendings {

    /** Runs one; blocks until its scripts have seen the answer. An interruption gives it up. */
    ScriptReply run(SavedSending asked);
}
