package dev.parley.bench.record;

import dev.parley.description.cookies.CookieJar;
import dev.parley.description.request.Auth;
import dev.parley.description.request.ConnectionOptions;
import dev.parley.description.request.Format;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.credential.Authorizing;
import dev.parley.engine.http.BodyFiles;
import dev.parley.engine.http.Cookies;
import dev.parley.engine.http.HttpSender;
import dev.parley.engine.link.HostCertificates;
import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.link.LinkRequest;
import dev.parley.engine.link.OutboundPolicy;
import dev.parley.engine.link.TlsOptions;
import dev.parley.engine.script.ScriptEngine;
import dev.parley.engine.script.ScriptRun;
import dev.parley.engine.session.ConnectRequest;
import dev.parley.engine.session.LiveSessions;
import dev.parley.engine.session.NewSession;
import dev.parley.engine.session.Outgoing;
import dev.parley.engine.session.Recorder;
import dev.parley.engine.session.ScriptScopes;
import dev.parley.engine.session.SessionLimits;
import dev.parley.engine.session.SessionView;
import dev.parley.engine.session.Surroundings;
import dev.parley.engine.timeline.Filter;
import dev.parley.engine.timeline.Recording;
import dev.parley.engine.timeline.Rows;
import dev.parley.engine.timeline.Timelines;
import dev.parley.protocol.websocket.Policy;
import dev.parley.storage.Storage;
import dev.parley.storage.StorageOptions;
import dev.parley.transport.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/** The ways in which messages arrive, on one event loop and the storage that the program has. */
final class Receptions implements AutoCloseable {

    private static final long LIMIT = 256L << 20;

    private final RealTime time = new RealTime();
    private final Network network = new Network(1, time, time, OutboundPolicy.laptop());
    private final int port;
    private final Storage storage;
    private final Timelines timelines;
    private final Cookies cookies = new Cookies(time, CookieJar.EMPTY);
    private final LiveSessions sessions;
    private int recorded;

    Receptions(int port, Path data) throws IOException {
        this.port = port;
        this.storage = Storage.open(StorageOptions.in(data), time);
        this.timelines = new Timelines(storage.segments(), storage.secretBox(), time, time);
        this.sessions = new LiveSessions(new Surroundings(
                network,
                time,
                time,
                time,
                new Random(),
                timelines,
                storage.sessions(),
                _ -> VariableSource.of(Map.of()),
                () -> new SessionLimits(Duration.ofMinutes(30), LIMIT),
                new Outgoing(
                        new HttpSender(network, time, new Random()),
                        "Parley",
                        _ -> cookies,
                        BodyFiles.NONE,
                        _ -> HostCertificates.NONE,
                        Authorizing.none(),
                        new NoScripts(),
                        ScriptScopes.NONE,
                        (_, _, _) -> Optional.empty())));
    }

    /** Sessions without scripts need nothing that runs them. */
    private record NoScripts() implements ScriptEngine {

        @Override
        public ScriptRun begin() {
            throw new UnsupportedOperationException("no script is expected");
        }

        @Override
        public void warm() {}
    }

    Reception countedLink() {
        Counting counting = new Counting();
        Link link = network.open(request(false), counting);
        return reception(counting::messages, link::drop);
    }

    Reception recordedLink() {
        AtomicReference<Link> link = new AtomicReference<>();
        Brake brake = new Brake(() -> link.get().pause(), () -> link.get().resume());
        return recorded(brake, recorder -> {
            link.set(network.open(request(true), recorder));
            return link.get()::drop;
        });
    }

    Reception countedMachine() {
        Counting counting = new Counting();
        Machine machine = new Machine(counting, false);
        return reception(counting::messages, machine::end);
    }

    Reception recordedMachine() {
        AtomicReference<Machine> machine = new AtomicReference<>();
        Brake brake =
                new Brake(() -> machine.get().pause(true), () -> machine.get().pause(false));
        return recorded(brake, recorder -> {
            machine.set(new Machine(recorder, true));
            return machine.get()::end;
        });
    }

    Reception recordedSession() {
        WebSocketRequest request = new WebSocketRequest(
                "ws://127.0.0.1:" + port + "/",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Auth.None(),
                new MessageContent(Format.TEXT, ""),
                List.of(),
                ConnectionOptions.NONE,
                null);
        SessionView.Origin origin = new SessionView.Origin("bench", null, null, "Flood");
        String id = sessions.open(new NewSession(origin, new ConnectRequest(request, PersonalOptions.NONE, null)))
                .id();
        return reception(() -> written(id), () -> sessions.delete(id));
    }

    /** Begins what a recorder listens to; gives what ends it. */
    private interface Beginning {

        Runnable begin(LinkListener recorder);
    }

    private Reception recorded(Brake brake, Beginning beginning) {
        String session = "r" + recorded++;
        Recording recording = timelines.record(session, () -> LIMIT, brake);
        Runnable end = beginning.begin(new Recorder(recording, time.nanos(), 1));
        return reception(() -> written(session), () -> {
            end.run();
            recording.close();
            timelines.delete(session);
        });
    }

    /** Entries that were written, those that are no longer kept included. */
    private long written(String session) {
        Rows rows = timelines.of(session).rows(Filter.ALL, 0, 0);
        return rows.first() + rows.total();
    }

    private static Reception reception(java.util.function.LongSupplier messages, Runnable end) {
        return new Reception() {
            @Override
            public long messages() {
                return messages.getAsLong();
            }

            @Override
            public void close() {
                end.run();
            }
        };
    }

    private LinkRequest request(boolean traced) {
        return new LinkRequest(
                false,
                "127.0.0.1",
                port,
                null,
                "/",
                List.of(),
                List.of(),
                null,
                Policy.DEFAULT.withTraces(traced),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                TlsOptions.DEFAULT,
                null);
    }

    @Override
    public void close() throws IOException {
        sessions.close();
        network.close();
        storage.close();
    }
}
