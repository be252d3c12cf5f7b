package dev.parley.engine.traffic;

import dev.parley.description.traffic.Left;
import dev.parley.description.traffic.Seen;
import dev.parley.engine.session.SessionKind;
import dev.parley.engine.session.SessionView;
import dev.parley.engine.session.Sessions;
import dev.parley.engine.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What sessions have seen, as their timelines have it; secrets are masked, also where a peer repeated them.
 *
 * @param left what was left out, and why
 * @param sessions the sessions with as many entries as were read
 */
public record SessionTraffic(List<Seen> seen, List<Left> left, List<ChosenSession> sessions) {

    public SessionTraffic {
        seen = List.copyOf(seen);
        left = List.copyOf(left);
        sessions = List.copyOf(sessions);
    }

    /** Finds the key of the path or channel that an endpoint is; none where there is no such endpoint any more. */
    @FunctionalInterface
    public interface Keys {
        @Nullable
        String of(String endpoint);
    }

    /** Reads sessions; may block. */
    public static SessionTraffic of(Sessions sessions, List<ChosenSession> chosen, Keys keys) {
        List<Seen> seen = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        List<ChosenSession> read = new ArrayList<>();
        for (ChosenSession each : chosen) {
            SessionView view = sessions.read(each.session());
            Timeline timeline = sessions.timeline(each.session());
            long entries = Math.min(each.entries(), view.entries());
            read.add(new ChosenSession(each.session(), entries));
            String endpoint = view.origin().endpoint();
            String key = endpoint == null ? null : keys.of(endpoint);
            List<Seen> here = view.kind() == SessionKind.HTTP
                    ? new ExchangeTraffic(each.session(), timeline, key).read()
                    : new ConnectionTraffic(each.session(), view.url(), timeline, entries, key, left).read();
            if (here.isEmpty()) {
                left.add(new Left(each.session(), "Nothing was sent in it"));
            }
            seen.addAll(here);
        }
        return new SessionTraffic(seen, left, read);
    }
}
