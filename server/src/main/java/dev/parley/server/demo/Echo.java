package dev.parley.server.demo;

import dev.parley.engine.link.Link;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.engine.listen.Upgrade;
import dev.parley.protocol.http.QueryParameters;
import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.Event;
import dev.parley.protocol.websocket.Limits;
import dev.parley.protocol.websocket.Policy;
import java.util.List;

/** {@code /demo/echo}: sends each message back as it came, after it was checked, strictly by the RFC. */
final class Echo extends DemoPeer {

    /** Whatever its size allows comes back, also what deflate makes very small. */
    private static final Limits LIMITS =
            new Limits(Limits.DEFAULT.frame(), Limits.DEFAULT.message(), Limits.DEFAULT.fragments(), Limits.ANY_RATIO);

    private Echo() {}

    static void accept(InboundExchange exchange, QueryParameters query) {
        String fragment = query.first("fragment");
        if (fragment != null && !fragment.matches("[1-9]\\d{0,8}")) {
            exchange.answer(
                    Demos.text(400, "fragment is a number of bytes, such as fragment=1000, not “" + fragment + "”\n"));
            return;
        }
        if (!exchange.asksForWebSocket()) {
            exchange.answer(Demos.upgradeRequired("/demo/echo"));
            return;
        }
        int size = fragment == null ? 0 : Integer.parseInt(fragment);
        Echo echo = new Echo();
        Policy policy = POLICY.withFragmentSize(size).withLimits(LIMITS);
        Link link = exchange.upgrade(new Upgrade(List.of("echo"), true, policy, List.of(), false, false), echo);
        if (link != null) {
            echo.joined(link);
        }
    }

    @Override
    void message(Event.Message message) {
        send(message.text() ? new Command.SendText(message.payload()) : new Command.SendBinary(message.payload()));
    }
}
