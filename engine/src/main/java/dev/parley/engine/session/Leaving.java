package dev.parley.engine.session;

import dev.parley.engine.session.ConnectionState.Answered;
import dev.parley.engine.session.ConnectionState.Closed;
import dev.parley.engine.session.ConnectionState.Closing;
import dev.parley.engine.session.ConnectionState.Connecting;
import dev.parley.engine.session.ConnectionState.Exchanging;
import dev.parley.engine.session.ConnectionState.Failed;
import dev.parley.engine.session.ConnectionState.Open;
import dev.parley.engine.session.ConnectionState.Waiting;
import dev.parley.protocol.websocket.Command;
import org.jspecify.annotations.Nullable;

/** The ways in which we end a session's connection. Thread-safe; none blocks. */
final class Leaving {

    private final LiveSession session;
    private final Standing standing;

    Leaving(LiveSession session, Standing standing) {
        this.session = session;
        this.standing = standing;
    }

    /** Begins the closing handshake. */
    void close(@Nullable Integer code, String reason) {
        standing.wantEnd(Open.class, "There is no open connection to close")
                .answer(new Command.SendClose(code, reason));
        session.changed();
    }

    /** Ends TCP of a connection that is open or closing. */
    void drop() {
        Class<? extends ConnectionState> now = standing.state() instanceof Closing ? Closing.class : Open.class;
        standing.wantEnd(now, "There is no connection to drop").drop();
    }

    /** Gives up connecting, or waiting to connect again. */
    void cancel() {
        if (standing.giveUpWaiting()) {
            session.remarks().note("Connecting again was cancelled");
            session.endAsBefore();
            session.preparing().cancel();
            return;
        }
        drop(standing.giveUpConnecting());
    }

    /** Ends it in whatever state it is, as properly as that allows. */
    void properly(int code, String reason) {
        try {
            switch (standing.state()) {
                case Open _ -> close(code, reason);
                case Connecting _, Waiting _ -> cancel();
                case Closing _, Closed _, Failed _, Exchanging _, Answered _ -> {}
            }
        } catch (WrongStateException e) {
            atOnce();
        }
    }

    /** Ends TCP in whatever state it is. */
    void atOnce() {
        standing.wantEnd();
        drop(standing.connection());
    }

    /** Drops a connection, or what is done before there is one. */
    private void drop(@Nullable Connection left) {
        if (left == null) {
            session.preparing().cancel();
        } else {
            left.drop();
        }
    }
}
