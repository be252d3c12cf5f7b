package dev.parley.engine.fake;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.link.LinkRequest;
import dev.parley.engine.link.Links;
import dev.parley.engine.link.Stage;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.Negotiated;
import dev.parley.protocol.websocket.Policy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A network in memory, where two machines talk to one another. Nothing moves until {@link #run()}: the test is the event loop.
 */
public final class MemoryLinks implements Links {

    private final Clock clock;
    private final Queue<Runnable> loop = new ArrayDeque<>();
    private final List<MemoryLink> opened = new ArrayList<>();
    private Function<MemoryPeer, MemoryPeer.Behaviour> server = _ -> MemoryPeer.Behaviour.SILENT;
    private @Nullable Problem refusal;
    private int status;
    private Bytes answer = Bytes.EMPTY;
    private Consumer<MemoryLink> beforeOpening = _ -> {};

    /** A network on which every server is silent. */
    public MemoryLinks(Clock clock) {
        this.clock = clock;
    }

    /** A network on which every connection opens at once, and is closed by its peer. */
    public static Links closing(Clock clock) {
        MemoryLinks links = new MemoryLinks(clock);
        links.serve(peer -> {
            peer.perform(new Command.SendClose(1000, ""));
            return MemoryPeer.Behaviour.SILENT;
        });
        return (request, listener) -> {
            Link link = links.open(request, listener);
            links.run();
            return link;
        };
    }

    /** How servers behave that are connected to from now on. */
    public void serve(Function<MemoryPeer, MemoryPeer.Behaviour> behaviour) {
        server = behaviour;
        refusal = null;
    }

    /** From now on no connection opens. */
    public void refuse(Problem problem) {
        refuse(problem, 0);
    }

    /** From now on no connection opens: a status says so. */
    public void refuse(Problem problem, int refusedBy) {
        refuse(problem, refusedBy, "");
    }

    /** From now on no connection opens: an answer says so. */
    public void refuse(Problem problem, int refusedBy, String head) {
        refusal = problem;
        status = refusedBy;
        answer = Bytes.utf8(head);
    }

    /** What is done to each link that is asked for from now on. */
    public void beforeOpening(Consumer<MemoryLink> action) {
        beforeOpening = action;
    }

    /** The links that were asked for, oldest first. */
    public List<MemoryLink> opened() {
        return List.copyOf(opened);
    }

    /** The newest link. */
    public MemoryLink newest() {
        return opened.getLast();
    }

    /** Lets the network do all that is to be done now; two sides that never stop talking are a mistake of the test. */
    public void run() {
        int steps = 0;
        for (Runnable next = loop.poll(); next != null; next = loop.poll()) {
            next.run();
            if (++steps > 100_000) {
                throw new IllegalStateException("The two sides never stop talking");
            }
        }
    }

    void later(Runnable action) {
        loop.add(action);
    }

    @Override
    public Link open(LinkRequest request, LinkListener listener) {
        MemoryLink link = new MemoryLink(this, clock, request, listener);
        opened.add(link);
        beforeOpening.accept(link);
        later(() -> connect(link));
        return link;
    }

    private void connect(MemoryLink link) {
        LinkRequest request = link.request();
        LinkListener listener = link.listener();
        long at = clock.nanos();
        listener.on(new LinkEvent.StageBegan(at, Stage.TCP, request.host() + ":" + request.port()));
        Problem problem = link.dropped() ? Problem.of("cancelled", "Connecting was cancelled") : refusal;
        listener.on(new LinkEvent.StageEnded(at, Stage.TCP, request.host() + ":" + request.port(), 0, problem));
        if (problem != null) {
            if (!answer.isEmpty()) {
                listener.on(new LinkEvent.HandshakeReceived(at, answer, Bytes.EMPTY, status, List.of()));
            }
            listener.on(new LinkEvent.Failed(at, Stage.TCP, link.dropped() ? 0 : status, problem, List.of()));
            return;
        }
        listener.on(new LinkEvent.StageBegan(at, Stage.UPGRADE, request.target()));
        listener.on(new LinkEvent.HandshakeSent(at, Bytes.utf8(head(request))));
        listener.on(new LinkEvent.StageEnded(at, Stage.UPGRADE, request.target(), 0, null));
        Bytes response = Bytes.utf8("HTTP/1.1 101 Switching Protocols\r\n\r\n");
        listener.on(new LinkEvent.HandshakeReceived(at, response, Bytes.EMPTY, 101, List.of()));
        link.open(Policy.DEFAULT, server);
        listener.on(new LinkEvent.Opened(at, Negotiated.NOTHING, "", "192.0.2.1:" + request.port()));
    }

    private static String head(LinkRequest request) {
        String lines = request.headers().stream()
                .map((HeaderField field) -> field.name() + ": " + field.value() + "\r\n")
                .collect(Collectors.joining());
        return "GET " + request.target() + " HTTP/1.1\r\nHost: " + request.host() + "\r\n" + lines + "\r\n";
    }
}
