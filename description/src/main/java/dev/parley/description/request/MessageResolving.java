package dev.parley.description.request;

import dev.parley.description.variables.VariableSource;

/** Makes bytes of one message. */
final class MessageResolving {

    MessageResolving(MessageContent content, VariableSource variables) {}

    MessageResolution resolution() {
        throw new UnsupportedOperationException();
    }
}
