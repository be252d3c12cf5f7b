package dev.parley.engine.sending;

import dev.parley.engine.link.Stage;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Filter;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.Timeline;
import dev.parley.protocol.Bytes;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say at a glance of a sending that ended with its program, as its timeline has it.
 *
 * @param stage that it was in
 */
public record RecordedSummary(Stage stage, HttpSummary summary) {

    /** That of a timeline; {@code method} is what was to be sent. May block. */
    public static RecordedSummary of(Timeline timeline, String method) {
        List<HopView> hops = new RecordedExchange(timeline).view(false).hops();
        HopView last = hops.isEmpty() ? null : hops.getLast();
        HopView.Head response = last == null ? null : last.response();
        long sent = 0;
        long received = 0;
        int warnings = 0;
        for (HopView hop : hops) {
            sent += wire(hop.request());
            received += wire(hop.response());
            warnings += hop.remarks().size();
        }
        long events = timeline.rows(new Filter(Set.of(Direction.RECEIVED), Set.of(Kind.EVENT), 0), 0, 0)
                .total();
        HttpSummary summary = new HttpSummary(
                method,
                response == null ? 0 : response.status(),
                response == null ? "" : part(response.bytes(), 2),
                response == null ? "" : part(response.bytes(), 0),
                -1,
                hops.size(),
                sent,
                received,
                response == null ? 0 : response.bodySize(),
                response == null ? "" : field(response.bytes(), "Content-Type"),
                response == null ? "" : field(response.bytes(), "Content-Encoding"),
                events,
                warnings,
                null,
                null);
        return new RecordedSummary(stage(last), summary);
    }

    private static Stage stage(@Nullable HopView hop) {
        if (hop == null || hop.request() == null) {
            return Stage.LOOKUP;
        }
        return hop.response() == null ? Stage.WAIT : Stage.DOWNLOAD;
    }

    private static long wire(HopView.@Nullable Head head) {
        return head == null ? 0 : head.wireSize();
    }

    /** A part of the status line: the version, the status, or the reason. */
    private static String part(Bytes head, int index) {
        String[] parts = head.utf8().lines().findFirst().orElse("").split(" ", 3);
        return parts.length > index ? parts[index].strip() : "";
    }

    private static String field(Bytes head, String name) {
        return head.utf8()
                .lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
