package dev.parley.engine.run;

import dev.parley.description.request.Parameter;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.http.SendingEvent;
import dev.parley.protocol.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The head of a request as it went out: that of the last attempt before the server redirected it. Used by one thread. */
public final class SentHead implements Consumer<SendingEvent> {

    private static final String OF_THE_PROXY = "Proxy-Authorization";

    private Bytes head = Bytes.EMPTY;
    private boolean redirected;

    @Override
    public void accept(SendingEvent event) {
        switch (event) {
            case SendingEvent.Exchanged(ExchangeEvent.RequestSent sent) when !redirected -> head = sent.head();
            case SendingEvent.Redirected _ -> redirected = true;
            case SendingEvent.Began _,
                    SendingEvent.Reaching _,
                    SendingEvent.Exchanged _,
                    SendingEvent.Answered _,
                    SendingEvent.Content _,
                    SendingEvent.Remarked _ -> {}
        }
    }

    /** Its header lines, but for what a proxy is told to let it pass; none where nothing was told. */
    List<Parameter> lines() {
        List<Parameter> lines = new ArrayList<>();
        String[] all = head.utf8().split("\n");
        for (int i = 1; i < all.length; i++) {
            String line = all[i];
            int colon = line.indexOf(':');
            if (colon > 0 && !line.substring(0, colon).equalsIgnoreCase(OF_THE_PROXY)) {
                lines.add(Parameter.of(
                        line.substring(0, colon), line.substring(colon + 1).strip()));
            }
        }
        return lines;
    }
}
