package dev.parley.engine.run;

import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.description.request.ResolvedRequest;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.engine.http.Outcome;
import dev.parley.engine.http.SendingEvent;
import dev.parley.engine.script.ScriptEvent;
import org.jspecify.annotations.Nullable;

/** What is kept of one request of a run, told in order by the thread of the run. */
public interface RunRecord {

    /** Keeps nothing. */
    RunRecord NONE = new RunRecord() {
        @Override
        public void told(ScriptEvent event) {}

        @Override
        public void sending(HttpRequest edited, ResolvedHttpRequest request) {}

        @Override
        public void on(SendingEvent event) {}

        @Override
        public SocketRecord connecting(WebSocketRequest edited, ResolvedRequest request) {
            return SocketRecord.NONE;
        }

        @Override
        public void answered(Outcome outcome) {}

        @Override
        public @Nullable String end(@Nullable String error) {
            return null;
        }
    };

    /** A script around it told something. */
    void told(ScriptEvent event);

    /**
     * It is about to be sent; or once more, with other credentials.
     *
     * @param edited as its scripts left it
     */
    void sending(HttpRequest edited, ResolvedHttpRequest request);

    /** It goes on; waits where what went before cannot be kept yet. */
    void on(SendingEvent event);

    /**
     * Its WebSocket is about to be connected; or once more, with other credentials.
     *
     * @param edited as its scripts left it
     */
    SocketRecord connecting(WebSocketRequest edited, ResolvedRequest request);

    /** Its response is here, or will not come; it is the last unless it is sent once more. */
    void answered(Outcome outcome);

    /**
     * Its turn is over.
     *
     * @param error why it failed
     * @return id of the session that it can be looked at as; none where nothing was sent, or kept
     */
    @Nullable
    String end(@Nullable String error);
}
