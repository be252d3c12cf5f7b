package dev.parley.engine.timeline;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.engine.link.LinkEvent.Reason;
import dev.parley.engine.link.Stage;
import dev.parley.engine.link.TlsDetails;
import dev.parley.engine.timeline.Content.StageTime;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import dev.parley.protocol.Violation;
import dev.parley.protocol.http2.Http2Frame;
import dev.parley.protocol.websocket.Ending;
import dev.parley.protocol.websocket.FrameHeader;
import dev.parley.protocol.websocket.FrameTrace;
import dev.parley.protocol.websocket.LengthForm;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Entries of every kind, as strange as they may be. */
final class RandomEntries {

    private final Random random;

    RandomEntries(long seed) {
        random = new Random(seed);
    }

    Entry entry(long sequence) {
        return new Entry(
                sequence,
                number(),
                any(Direction.values()),
                any(Kind.values()),
                Math.abs(number()),
                Math.abs(number()),
                random.nextInt(1, 100),
                any(State.values()),
                content());
    }

    private Content content() {
        return switch (random.nextInt(12)) {
            case 0 -> new Content.Message(bytes(), random.nextBoolean(), random.nextInt(1_000_001), frames());
            case 1 -> new Content.Control(bytes(), number(), frameIfAny());
            case 2 -> new Content.Close(random.nextInt(65_536), text(), frameIfAny());
            case 3 -> handshake();
            case 4 -> stage();
            case 5 -> new Content.BrokenRule(violation(), random.nextInt(5_000), frameIfAny());
            case 6 -> new Content.Stray(bytes(), frameIfAny());
            case 7 -> new Content.Ended(ending(), text());
            case 8 -> new Content.Failure(problem());
            case 9 -> new Content.Note(text());
            case 10 -> http();
            default -> new Content.Pending();
        };
    }

    private HttpContent http() {
        return switch (random.nextInt(10)) {
            case 0 -> new HttpContent.Request(text(), text(), bytes(), text(), random.nextBoolean() ? tls() : null);
            case 1 -> new HttpContent.Response(random.nextInt(600), bytes());
            case 2 -> new HttpContent.Stretch(Math.abs(number()), bytes());
            case 3 -> new HttpContent.Event(text(), text(), number(), text());
            case 4 -> new HttpContent.Redirect(random.nextInt(600), text(), text(), List.of(text()));
            case 5 ->
                new HttpContent.Finished(
                        number(),
                        Math.abs(number()),
                        Math.abs(number()),
                        Math.abs(number()),
                        List.of(text(), text()),
                        random.nextBoolean() ? problem() : null,
                        List.of(new Reason(text(), text())));
            case 8 ->
                new HttpContent.Frames(
                        Math.abs(number()),
                        List.of(new HttpContent.Frame(
                                number(),
                                any(Flow.values()),
                                new Http2Frame(
                                        random.nextInt(1 << 24),
                                        random.nextInt(256),
                                        random.nextInt(256),
                                        random.nextInt(Integer.MAX_VALUE),
                                        bytes()))));
            case 7 -> new HttpContent.Printed(text(), text(), random.nextBoolean() ? text() : null);
            case 6 -> new HttpContent.Test(text(), any(HttpContent.Verdict.values()), text());
            default ->
                new HttpContent.Checks(
                        text(), List.of(text()), List.of(new HttpContent.Mismatch(text(), text(), text(), text())));
        };
    }

    private Content.Handshake handshake() {
        return new Content.Handshake(
                bytes(),
                bytes(),
                bytes(),
                random.nextInt(600),
                number(),
                text(),
                random.nextBoolean() ? text() : null,
                text(),
                IntStream.range(0, random.nextInt(6)).mapToObj(_ -> stage()).toList(),
                random.nextBoolean() ? tls() : null,
                random.nextBoolean() ? problem() : null,
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(_ -> new Reason(text(), text()))
                        .toList());
    }

    private StageTime stage() {
        return new StageTime(any(Stage.values()), text(), number(), number(), random.nextBoolean() ? problem() : null);
    }

    private TlsDetails tls() {
        Instant from = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
        return new TlsDetails(
                text(),
                text(),
                random.nextBoolean() ? text() : null,
                random.nextBoolean(),
                List.of(new TlsDetails.Certificate(
                        text(), text(), from, from.plusSeconds(9), List.of(text(), text()), text())));
    }

    private Problem problem() {
        Place place = switch (random.nextInt(4)) {
            case 0 -> Place.none();
            case 1 -> new Place.Pointer(text());
            case 2 -> new Place.Position(random.nextInt(1, 999), random.nextInt(1, 999));
            default -> new Place.Within(text(), random.nextInt(1, 999), random.nextInt(1, 999));
        };
        return new Problem(text(), any(Problem.Severity.values()), text(), place, random.nextBoolean() ? text() : null);
    }

    private Violation violation() {
        return new Violation(any(Rule.values()), any(Flow.values()), number(), text(), text());
    }

    private Ending ending() {
        return new Ending(
                random.nextBoolean(),
                random.nextInt(65_536),
                text(),
                any(Ending.By.values()),
                random.nextBoolean() ? random.nextInt(65_536) : null,
                random.nextBoolean(),
                random.nextBoolean());
    }

    private List<FrameTrace> frames() {
        return IntStream.range(0, random.nextInt(5)).mapToObj(_ -> frame()).toList();
    }

    private @Nullable FrameTrace frameIfAny() {
        return random.nextBoolean() ? frame() : null;
    }

    private FrameTrace frame() {
        boolean masked = random.nextBoolean();
        int size = random.nextInt(70_000);
        FrameHeader header = new FrameHeader(
                random.nextInt(256),
                masked,
                masked ? random.nextInt() : 0,
                any(LengthForm.values()),
                random.nextBoolean() ? size : random.nextLong());
        return new FrameTrace(number(), Math.abs(number()), header, size, random.nextBoolean() ? bytes() : Bytes.EMPTY);
    }

    private Bytes bytes() {
        byte[] bytes = new byte[random.nextInt(random.nextInt(10) == 0 ? 9_000 : 40)];
        random.nextBytes(bytes);
        return Bytes.wrap(bytes);
    }

    private String text() {
        return random.ints(random.nextInt(12), 0x20, 0xd7ff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private long number() {
        return random.nextLong() >> random.nextInt(1, 64);
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
