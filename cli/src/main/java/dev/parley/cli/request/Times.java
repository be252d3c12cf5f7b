package dev.parley.cli.request;

import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.http.SendingEvent;
import dev.parley.engine.link.LinkEvent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How long the stages of the last exchange took, what was earlier (redirects, challenges), and all of it; in nanoseconds. */
final class Times {

    private final Map<String, Long> stages = new LinkedHashMap<>();
    private long first = -1;
    private long last;
    private long written;
    private long answered;

    void on(SendingEvent event) {
        switch (event) {
            case SendingEvent.Began(long at, String _, String _) -> {
                if (first < 0) {
                    first = at;
                }
                last = at;
                stages.clear();
                if (at > first) {
                    stages.put("earlier", at - first);
                }
            }
            case SendingEvent.Reaching(LinkEvent.StageEnded ended) -> {
                boolean won = ended.problem() == null;
                if (won) {
                    stages.put(ended.stage().name().toLowerCase(Locale.ROOT), ended.took());
                }
                last = ended.at();
            }
            case SendingEvent.Exchanged(ExchangeEvent told) -> exchanged(told);
            case SendingEvent.Reaching _,
                    SendingEvent.Answered _,
                    SendingEvent.Content _,
                    SendingEvent.Redirected _,
                    SendingEvent.Remarked _ -> {}
        }
    }

    private void exchanged(ExchangeEvent event) {
        last = Math.max(last, event.at());
        switch (event) {
            case ExchangeEvent.RequestSent sent -> written = sent.at();
            case ExchangeEvent.RequestEnded ended -> {
                stages.put("request", ended.at() - written);
                written = ended.at();
            }
            case ExchangeEvent.ResponseBegan began -> {
                answered = began.firstByte();
                stages.put("wait", Math.max(0, answered - written));
            }
            case ExchangeEvent.Ended ended -> stages.put("download", ended.at() - answered);
            case ExchangeEvent.BodySent _,
                    ExchangeEvent.Framed _,
                    ExchangeEvent.InterimReceived _,
                    ExchangeEvent.BodyReceived _,
                    ExchangeEvent.Remarked _,
                    ExchangeEvent.Failed _ -> {}
        }
    }

    /** Stages in their order, with the time of everything as {@code total}. */
    Map<String, Long> all() {
        Map<String, Long> all = new LinkedHashMap<>(stages);
        all.put("total", first < 0 ? 0 : last - first);
        return all;
    }
}
