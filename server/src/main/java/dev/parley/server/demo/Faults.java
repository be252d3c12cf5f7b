package dev.parley.server.demo;

import dev.parley.engine.link.Link;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.engine.listen.Upgrade;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.QueryParameters;
import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.Event;
import dev.parley.protocol.websocket.Frame;
import dev.parley.protocol.websocket.FrameHeader;
import dev.parley.protocol.websocket.LengthForm;
import dev.parley.protocol.websocket.Opcode;
import dev.parley.protocol.websocket.Policy;
import java.util.List;
import java.util.Objects;

/** {@code /demo/faults}: does what its query asks, right or wrong. Without a query it echoes. */
final class Faults extends DemoPeer {

    private final QueryParameters query;
    private final int after;
    private int messages;

    private Faults(QueryParameters query, int after) {
        this.query = query;
        this.after = after;
    }

    static void accept(InboundExchange exchange, QueryParameters query) {
        String wrong = FaultQuery.problem(query);
        String status = query.first("status");
        if (wrong != null) {
            exchange.answer(Demos.text(400, wrong + "\n"));
        } else if (status != null) {
            exchange.answer(
                    FaultQuery.answer(Integer.parseInt(status), Objects.requireNonNullElse(query.first("body"), "")));
        } else if ("before".equals(query.first("stall"))) {
            exchange.stall();
        } else if (!exchange.asksForWebSocket()) {
            exchange.answer(Demos.upgradeRequired("/demo/faults?close=1011&reason=why"));
        } else {
            open(exchange, query);
        }
    }

    private static void open(InboundExchange exchange, QueryParameters query) {
        String silent = query.first("silent");
        boolean stalled = "after".equals(query.first("stall"));
        Policy policy = POLICY.withStrict(false)
                .withAutomatic(!stalled && !"pong".equals(silent), !stalled && !"close".equals(silent))
                .withCloseTimeout("close".equals(silent) ? 60_000_000_000L : POLICY.closeTimeout());
        String after = query.first("after");
        Faults faults = new Faults(query, after == null ? 0 : Integer.parseInt(after));
        boolean wrongAccept = "wrong".equals(query.first("accept"));
        Link link = exchange.upgrade(new Upgrade(List.of(), true, policy, List.of(), wrongAccept, false), faults);
        if (link != null) {
            faults.joined(link);
        }
    }

    @Override
    void opened() {
        if (after == 0) {
            act();
        }
    }

    @Override
    void message(Event.Message message) {
        if ("after".equals(query.first("stall"))) {
            return;
        }
        send(message.text() ? new Command.SendText(message.payload()) : new Command.SendBinary(message.payload()));
        if (++messages == after) {
            act();
        }
    }

    private void act() {
        String send = query.first("send");
        String close = query.first("close");
        String drop = query.first("drop");
        if (send != null) {
            send(wrong(send));
        }
        if (close != null) {
            closeWith(Integer.parseInt(close), Objects.requireNonNullElse(query.first("reason"), ""));
        }
        if (drop != null) {
            send(new Command.Drop(drop.equals("reset")));
        }
    }

    private void closeWith(int code, String reason) {
        send(code == 1005 && reason.isEmpty() ? new Command.SendClose(null, "") : new Command.SendClose(code, reason));
    }

    private static Command wrong(String what) {
        Bytes hello = Bytes.utf8("Hello");
        FrameHeader text = FrameHeader.of(true, Opcode.TEXT, hello.size());
        return switch (what) {
            case "masked" -> frame(text.masked(0x37fa213d), hello);
            case "rsv" -> frame(new FrameHeader(0x80 | 0x20 | 1, false, 0, LengthForm.BITS_7, 5), hello);
            case "opcode" -> frame(FrameHeader.of(true, Opcode.RESERVED_B, 5), hello);
            case "utf8" -> frame(FrameHeader.of(true, Opcode.TEXT, 5), Bytes.hex("cebaeda080"));
            case "length" -> frame(new FrameHeader(0x81, false, 0, LengthForm.BITS_16, 5), hello);
            case "control" -> frame(FrameHeader.of(false, Opcode.PING, 5), hello);
            case "garbage" -> new Command.SendRaw(Bytes.hex("ffffffffffffffffffffffffffffffff"));
            default -> throw new IllegalStateException(what);
        };
    }

    private static Command frame(FrameHeader header, Bytes payload) {
        return new Command.SendFrames(List.of(new Frame(header, payload)));
    }
}
