package dev.parley.protocol.websocket;

import dev.parley.protocol.Rule;

/**
 * A decoder of DEFLATE (RFC 1951) that sees what a library hides: how far back data reaches, padding, and the state in which
 * a part ends. Parts may end anywhere.
 */
final class DeflateDecoder {

    /** How far decoding got. */
    enum Progress {
        /** Everything was decoded; it takes more. */
        MORE,
        /** There was more than the limit. */
        FULL
    }

    private enum State {
        HEADER,
        STORED_LENGTH,
        STORED,
        CODES,
        SYMBOLS
    }

    private final BitReader bits = new BitReader();
    private final BlockCodes codes = new BlockCodes();
    private final DeflateSymbols symbols;
    private State state = State.HEADER;
    private boolean last;
    private int stored;
    private boolean emptyBlock;
    private boolean cutAtSeam;
    private boolean padded;

    DeflateDecoder(DeflateWindow window) {
        this.symbols = new DeflateSymbols(window);
    }

    /** Decodes further bytes into the message. */
    Progress decode(byte[] bytes, int from, int size, Assembly target) throws DeflateFault {
        bits.feed(bytes, from, size);
        try {
            while (step(target)) {
                if (target.overBound()) {
                    return Progress.FULL;
                }
            }
            return target.overBound() ? Progress.FULL : Progress.MORE;
        } finally {
            bits.release();
        }
    }

    /** A frame ends here and its message goes on. */
    void seam() {
        cutAtSeam = state == State.STORED_LENGTH && bits.count == 0;
    }

    /** Whether what was decoded ends with a whole block, and no bit behind it. */
    boolean betweenBlocks() {
        return state == State.HEADER && bits.count == 0;
    }

    /** Whether it ends with an empty stored block: {@code 00 00 ff ff}. */
    boolean endsInEmptyBlock() {
        return betweenBlocks() && emptyBlock;
    }

    /** Whether bits that must be 0 were not, behind a final block; asked once. */
    boolean badPadding() {
        boolean bad = padded;
        padded = false;
        return bad;
    }

    /** Begins anew at a block. */
    void reset() {
        bits.reset();
        state = State.HEADER;
        last = false;
        emptyBlock = false;
        cutAtSeam = false;
    }

    /** Decodes a piece; returns false where bits are missing or there is too much. */
    private boolean step(Assembly target) throws DeflateFault {
        return switch (state) {
            case HEADER -> header();
            case STORED_LENGTH -> storedLength();
            case STORED -> stored(target);
            case CODES -> {
                boolean whole = codes.read(bits);
                state = whole ? State.SYMBOLS : State.CODES;
                yield whole;
            }
            case SYMBOLS -> {
                boolean ended = symbols.decode(bits, codes, target);
                if (ended) {
                    endBlock();
                }
                yield ended;
            }
        };
    }

    private boolean header() throws DeflateFault {
        if (!bits.has(3)) {
            return false;
        }
        last = bits.take(1) == 1;
        emptyBlock = false;
        switch (bits.take(2)) {
            case 0 -> {
                bits.align();
                state = State.STORED_LENGTH;
            }
            case 1 -> {
                codes.fixed();
                state = State.SYMBOLS;
            }
            case 2 -> {
                codes.begin();
                state = State.CODES;
            }
            default -> throw new DeflateFault("invalid block type");
        }
        return true;
    }

    private boolean storedLength() throws DeflateFault {
        if (!bits.has(32)) {
            return false;
        }
        stored = bits.take(16);
        if (bits.take(16) != (~stored & 0xffff)) {
            if (cutAtSeam) {
                throw new DeflateFault(Rule.DEFLATE_TAIL_CUT_EARLY, "00 00 ff ff is missing between two fragments");
            }
            throw new DeflateFault("invalid stored block lengths");
        }
        emptyBlock = stored == 0;
        state = State.STORED;
        return true;
    }

    private boolean stored(Assembly target) {
        while (stored > 0) {
            target.reserve(1);
            int size = Math.min(stored, target.free());
            int copied = bits.copy(target.bytes(), target.size(), size);
            target.grown(copied);
            stored -= copied;
            if (copied < size || target.overBound()) {
                return false;
            }
        }
        endBlock();
        return true;
    }

    /** Behind a final block the bits up to the byte are 0; what follows is a further block (RFC 7692 §7.2.3.4). */
    private void endBlock() {
        state = State.HEADER;
        cutAtSeam = false;
        if (last) {
            padded |= bits.align() != 0;
            last = false;
        }
    }
}
