package dev.parley.description.request;

import dev.parley.description.variables.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a notation of bytes says, or why it says nothing.
 *
 * @param secrets places of the bytes that came from secrets
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Notation(byte[] bytes, List<Span> secrets, @Nullable Fault fault) {

    /** What is wrong with a notation, and where, in characters. */
    record Fault(int offset, String message) {}

    static Notation wrong(int offset, String message) {
        return new Notation(new byte[0], List.of(), new Fault(offset, message));
    }

    static boolean isBlank(char each) {
        return Character.isWhitespace(each) || Character.isSpaceChar(each) || each == '\uFEFF';
    }
}
