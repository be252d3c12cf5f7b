package dev.parley.engine.timeline;

import dev.parley.engine.link.LinkEvent.Reason;
import dev.parley.engine.link.Stage;
import dev.parley.engine.link.TlsDetails;
import java.time.Instant;

/** The form in which handshakes and their stages stand in a record. */
final class HandshakeRecords {

    private static final Stage[] STAGES = Stage.values();

    private HandshakeRecords() {}

    static void write(RecordWriter out, Content.Handshake handshake) {
        out.number(handshake.status());
        out.signed(handshake.took());
        out.maybeText(handshake.subprotocol());
        out.text(handshake.extensions());
        out.maybe(handshake.problem(), problem -> ProblemRecords.write(out, problem));
        out.bytes(handshake.response());
        out.bytes(handshake.request());
        out.bytes(handshake.body());
        out.text(handshake.remote());
        out.list(handshake.stages(), stage -> stage(out, stage));
        out.maybe(handshake.tls(), tls -> tls(out, tls));
        out.list(handshake.reasons(), reason -> {
            out.text(reason.title());
            out.text(reason.detail());
        });
    }

    static Content.Handshake read(RecordReader in) {
        int status = in.count();
        long took = in.signed();
        var subprotocol = in.maybeText();
        String extensions = in.text();
        var problem = in.maybe(() -> ProblemRecords.read(in));
        var response = in.bytes();
        var request = in.bytes();
        var body = in.bytes();
        String remote = in.text();
        var stages = in.list(() -> stage(in));
        var tls = in.maybe(() -> tls(in));
        var reasons = in.list(() -> new Reason(in.text(), in.text()));
        return new Content.Handshake(
                request, response, body, status, took, remote, subprotocol, extensions, stages, tls, problem, reasons);
    }

    static void stage(RecordWriter out, Content.StageTime stage) {
        out.octet(Codes.of(stage.stage()));
        out.text(stage.detail());
        out.signed(stage.at());
        out.signed(stage.took());
        out.maybe(stage.problem(), problem -> ProblemRecords.write(out, problem));
    }

    static Content.StageTime stage(RecordReader in) {
        return new Content.StageTime(
                in.constant(STAGES, in.octet()),
                in.text(),
                in.signed(),
                in.signed(),
                in.maybe(() -> ProblemRecords.read(in)));
    }

    static void tls(RecordWriter out, TlsDetails tls) {
        out.text(tls.version());
        out.text(tls.cipher());
        out.maybeText(tls.alpn());
        out.flag(tls.verified());
        out.list(tls.certificates(), certificate -> {
            out.text(certificate.subject());
            out.text(certificate.issuer());
            instant(out, certificate.validFrom());
            instant(out, certificate.validUntil());
            out.list(certificate.names(), out::text);
            out.text(certificate.fingerprint());
        });
    }

    static TlsDetails tls(RecordReader in) {
        return new TlsDetails(
                in.text(),
                in.text(),
                in.maybeText(),
                in.flag(),
                in.list(() -> new TlsDetails.Certificate(
                        in.text(), in.text(), instant(in), instant(in), in.list(in::text), in.text())));
    }

    private static void instant(RecordWriter out, Instant instant) {
        out.signed(instant.getEpochSecond());
        out.number(instant.getNano());
    }

    private static Instant instant(RecordReader in) {
        long second = in.signed();
        int nano = in.count();
        if (second < Instant.MIN.getEpochSecond() || second >= Instant.MAX.getEpochSecond() || nano >= 1_000_000_000) {
            throw new CorruptRecordException("a point in time that is none");
        }
        return Instant.ofEpochSecond(second, nano);
    }
}
