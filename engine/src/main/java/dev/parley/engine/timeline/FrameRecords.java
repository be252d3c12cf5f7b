package dev.parley.engine.timeline;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.FrameHeader;
import dev.parley.protocol.websocket.FrameTrace;
import dev.parley.protocol.websocket.LengthForm;
import java.util.List;

/** The form in which traces of frames stand in a record; their times are relative to the entry's. */
final class FrameRecords {

    private static final LengthForm[] FORMS = LengthForm.values();
    private static final int MASKED = 0x80;
    private static final int WITH_WIRE = 0x40;
    private static final int CUT = 0x20;

    private FrameRecords() {}

    static void write(RecordWriter out, long entryAt, List<FrameTrace> frames) {
        out.number(frames.size());
        for (FrameTrace frame : frames) {
            write(out, entryAt, frame);
        }
    }

    static void write(RecordWriter out, long entryAt, FrameTrace frame) {
        FrameHeader header = frame.header();
        boolean cut = header.length() != frame.size();
        out.octet(header.bits());
        out.octet(Codes.of(header.lengthForm())
                | (header.masked() ? MASKED : 0)
                | (frame.wire().isEmpty() ? 0 : WITH_WIRE)
                | (cut ? CUT : 0));
        out.signed(frame.at() - entryAt);
        out.number(frame.offset());
        out.number(frame.size());
        if (cut) {
            out.signed(header.length());
        }
        if (header.masked()) {
            out.int32(header.maskKey());
        }
        if (!frame.wire().isEmpty()) {
            out.bytes(frame.wire());
        }
    }

    static List<FrameTrace> readAll(RecordReader in, long entryAt) {
        return in.list(() -> read(in, entryAt));
    }

    static FrameTrace read(RecordReader in, long entryAt) {
        int bits = in.octet();
        int more = in.octet();
        long at = in.signed() + entryAt;
        long offset = in.number();
        int size = in.count();
        long length = (more & CUT) == 0 ? size : in.signed();
        boolean masked = (more & MASKED) != 0;
        int key = masked ? in.int32() : 0;
        Bytes wire = (more & WITH_WIRE) == 0 ? Bytes.EMPTY : in.bytes();
        LengthForm form = in.constant(FORMS, more & 0x1f);
        return new FrameTrace(at, offset, new FrameHeader(bits, masked, key, form, length), size, wire);
    }
}
