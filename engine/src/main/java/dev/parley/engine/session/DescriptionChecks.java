package dev.parley.engine.session;

import dev.parley.description.auth.Field;
import dev.parley.description.openapi.ReceivedResponse;
import dev.parley.description.openapi.ResponseCheck;
import dev.parley.description.openapi.ResponseMismatch;
import dev.parley.engine.sending.Progress;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.HttpContent;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.State;
import dev.parley.engine.timeline.TimelineSink;
import dev.parley.protocol.http.ResponseHead;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * The comparison of a response with what its endpoint says of it, put into a session's timeline.
 *
 * @param now nanoseconds since the session began
 */
record DescriptionChecks(ResponseDescription descriptions, TimelineSink sink, LongSupplier now, Progress progress) {

    /** Compares, where the request is one of an endpoint: a long body part by part, one that is too long not at all. */
    void check(SessionView.Origin origin, ResponseHead head, KeptBody body) {
        String endpoint = origin.endpoint();
        if (endpoint == null) {
            return;
        }
        List<Field> fields = head.fields().lines().stream()
                .map(line -> new Field(line.name(), line.value()))
                .toList();
        ReceivedResponse response = new ReceivedResponse(
                head.status(),
                fields,
                body.whole() ? body.bytes().utf8() : null,
                body.isKept() && !body.whole() ? body::reader : null);
        descriptions.check(origin.project(), endpoint, response).ifPresent(this::found);
    }

    private void found(ResponseCheck.Findings findings) {
        List<HttpContent.Mismatch> mismatches =
                findings.mismatches().stream().map(DescriptionChecks::of).toList();
        progress.checked(mismatches.size());
        State state = mismatches.isEmpty() ? State.DONE : State.FAILED;
        HttpContent.Checks checks = new HttpContent.Checks(findings.operation(), findings.skipped(), mismatches);
        sink.append(new Entry(0, now.getAsLong(), Direction.NONE, Kind.NOTE, 0, 0, 1, state, checks));
    }

    private static HttpContent.Mismatch of(ResponseMismatch mismatch) {
        return new HttpContent.Mismatch(
                mismatch.part().name().toLowerCase(Locale.ROOT),
                mismatch.pointer(),
                mismatch.schema(),
                mismatch.message());
    }
}
