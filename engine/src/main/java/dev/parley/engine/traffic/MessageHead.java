package dev.parley.engine.traffic;

import dev.parley.description.asyncapi.BinaryBeginning;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Kind;
import dev.parley.protocol.Bytes;

/** The first bytes of binary messages, by which kinds of these are told. */
final class MessageHead {

    private MessageHead() {}

    /** In hexadecimal digits; nothing of a text. */
    static String of(Entry entry) {
        if (entry.kind() == Kind.TEXT || !(entry.content() instanceof Content.Message message)) {
            return "";
        }
        Bytes payload = message.payload();
        return payload.slice(0, Math.min(payload.size(), BinaryBeginning.LONGEST))
                .hex();
    }
}
