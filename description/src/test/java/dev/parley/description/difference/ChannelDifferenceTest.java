package dev.parley.description.difference;

import static dev.parley.description.difference.Versions.lines;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChannelDifferenceTest {

    private static String chat(String operations, String messages) {
        return """
            asyncapi: 3.0.0
            channels:
              chat:
                address: /chat/{room}
                messages: {%s}
            operations: {%s}
            """.formatted(messages, operations);
    }

    private static String send(String payload) {
        return chat("tell: {action: send, channel: {$ref: '#/channels/chat'}}", "said: {payload: " + payload + "}");
    }

    private static String receive(String payload) {
        return chat("hear: {action: receive, channel: {$ref: '#/channels/chat'}}", "said: {payload: " + payload + "}");
    }

    @Test
    void whatTheServiceReceivesIsSentByClients() {
        var loose = "{type: object, properties: {text: {type: string}}}";
        var tight = "{type: object, required: [text], properties: {text: {type: string}}}";
        assertThat(lines(receive(loose), receive(tight)))
                .containsExactly("breaking message said › payload: property `text` became required");
        assertThat(lines(send(loose), send(tight)))
                .containsExactly("harmless message said › payload: property `text` became required");
        assertThat(lines(send(tight), send(loose)))
                .containsExactly("breaking message said › payload › text: property `text` became optional");
    }

    @Test
    void aDescriptionFromTheClientsSideGoesTheOtherWay() {
        var client = "x-parley: {perspective: client}\n";
        assertThat(lines(client + send("{enum: [a, b]}"), client + send("{enum: [a]}")))
                .containsExactly("breaking message said › payload: value `b` removed");
    }

    @Test
    void aNewKindOfSentMessageIsRiskyAndAReceivedOneThatIsGoneBreaks() {
        var one = "said: {payload: {type: string}}";
        var two = "said: {payload: {type: string}}, left: {payload: {type: object}}";
        var send = "tell: {action: send, channel: {$ref: '#/channels/chat'}}";
        var receive = "hear: {action: receive, channel: {$ref: '#/channels/chat'}}";
        assertThat(lines(chat(send, one), chat(send, two))).containsExactly("risky message left: message `left` added");
        assertThat(lines(chat(receive, one), chat(receive, two)))
                .containsExactly("harmless message left: message `left` added");
        assertThat(lines(chat(receive, two), chat(receive, one)))
                .containsExactly("breaking message left: message `left` removed");
        assertThat(lines(chat(send, two), chat(send, one)))
                .containsExactly("risky message left: message `left` removed");
        assertThat(lines(chat(receive, one), chat("", one))).containsExactly("breaking operation removed");
        assertThat(lines(chat(receive, one), chat(receive + ", " + send, one)))
                .containsExactly("risky operation added");
    }

    @Test
    void aMessageUnderAnotherNameIsFoundByWhatItIs() {
        var send = "tell: {action: send, channel: {$ref: '#/channels/chat'}}";
        assertThat(lines(
                        chat(send, "a: {name: said, payload: {type: string}}, b: {payload: {type: integer}}"),
                        chat(
                                send,
                                "c: {name: said, payload: {type: string, maxLength: 5}}, b: {payload: {type:"
                                        + " integer}}")))
                .containsExactly("harmless message c › payload: `maxLength` 5 added");
    }

    @Test
    void anotherAddressBreaksAndAnotherNameOfItsParameterDoesNot() {
        var old = send("{}");
        assertThat(lines(old, old.replace("/chat/{room}", "/talk/{room}")))
                .containsExactly("breaking address changed from `/chat/{room}` to `/talk/{room}`");
        assertThat(lines(old, old.replace("{room}", "{place}")))
                .containsExactly("harmless parameter `room` renamed to `place`");
        assertThat(lines(old, "asyncapi: 3.0.0\nchannels: {}\noperations: {}\n"))
                .containsExactly("breaking channel removed");
    }

    @Test
    void whatIsSentToConnectIsCompared() {
        var text = """
            asyncapi: 3.0.0
            channels:
              chat:
                address: /chat/{room}
                parameters: {room: {enum: [%s]}}
                bindings: {ws: {query: {type: object, required: [%s], properties: {token: {type: string}}}}}
            """;
        assertThat(lines(text.formatted("a, b", ""), text.formatted("a", "token")))
                .containsExactlyInAnyOrder(
                        "breaking parameter room: value `b` removed",
                        "breaking bindings › ws › query: property `token` became required");
    }

    @Test
    void repliesAndCorrelationGoTheOtherWay() {
        var text = """
            asyncapi: 3.0.0
            channels:
              ask: {address: /, messages: {question: {payload: {type: string}, correlationId: {location: '$message.header#/%s'}}}}
              answer: {address: /, messages: {answer: {payload: {enum: [%s]}}}}
            operations:
              ask:
                action: receive
                channel: {$ref: '#/channels/ask'}
                reply: {channel: {$ref: '#/channels/answer'}}
            """;
        assertThat(lines(text.formatted("id", "yes"), text.formatted("key", "yes, no")))
                .containsExactly(
                        "breaking message question: correlation id moved from `$message.header#/id` to"
                                + " `$message.header#/key`",
                        "risky message answer › payload: value `no` added");
    }

    @Test
    void schemasOfOtherLanguagesAreComparedByTheirText() {
        var avro = "{schemaFormat: 'application/vnd.apache.avro;version=1.9.0', schema: {type: record, name: %s}}";
        assertThat(lines(send(avro.formatted("A")), send(avro.formatted("A")))).isEmpty();
        assertThat(lines(send(avro.formatted("A")), send(avro.formatted("B"))))
                .containsExactly("risky message said: payload changed");
    }

    @Test
    void versionTwoIsReadAsItIs() {
        var text = """
            asyncapi: 2.6.0
            channels:
              /chat:
                publish: {message: {name: said, payload: {type: string, maxLength: %d}}}
                subscribe: {message: {oneOf: [{name: heard, payload: {type: string}}%s]}}
            """;
        assertThat(lines(text.formatted(9, ""), text.formatted(5, ", {name: left, payload: {type: object}}")))
                .containsExactlyInAnyOrder(
                        "breaking publish › message › payload: `maxLength` lowered from 9 to 5",
                        "risky subscribe › message › alternative 2: message `left` added");
    }

    @Test
    void bindingsOfServersOperationsAndMessagesAreCompared() {
        var text = """
            asyncapi: 3.0.0
            servers: {main: {host: example.org, protocol: mqtt, bindings: {mqtt: {keepAlive: %s}}}}
            channels: {chat: {address: /chat, messages: {said: {bindings: {kafka: {key: {type: %s}}}}}}}
            operations:
              tell: {action: send, channel: {$ref: '#/channels/chat'}, bindings: {mqtt: {qos: %s}}}
            """;
        assertThat(lines(text.formatted(10, "string", 1), text.formatted(20, "integer", 2)))
                .containsExactlyInAnyOrder(
                        "risky main › bindings › mqtt: bindings of mqtt changed",
                        "risky message said › bindings › kafka: bindings of kafka changed",
                        "risky bindings › mqtt: bindings of mqtt changed");
    }

    @Test
    void aMessageThatNoOperationListsIsTold() {
        var said = "said: {payload: {type: string}}";
        var left = ", left: {payload: {maxLength: 9}}";
        var some = "tell: {action: send, channel: {$ref: '#/channels/chat'}, messages: [{$ref:"
                + " '#/channels/chat/messages/said'}]}";
        assertThat(lines(chat(some, said), chat(some, said + left)))
                .containsExactly("harmless message left: message `left` added");
        assertThat(lines(chat(some, said + left), chat(some, said)))
                .containsExactly("harmless message left: message `left` removed");
        assertThat(lines(chat(some, said + left), chat(some, said + left.replace("9", "5"))))
                .containsExactly("harmless message left: message `left` changed");
        var none = "tell: {action: send, channel: {$ref: '#/channels/chat'}, messages: []}";
        assertThat(lines(chat(none, said), chat(none, "")))
                .containsExactly("harmless message said: message `said` removed");
    }

    @Test
    void aMessageOfAChannelWithoutOperationsMayGoEitherWay() {
        var said = "said: {payload: {type: string}}";
        var left = ", left: {payload: {maxLength: 9}}";
        assertThat(lines(chat("", said), chat("", said + left)))
                .containsExactly("risky message left: message `left` added");
        assertThat(lines(chat("", said + left), chat("", said)))
                .containsExactly("risky message left: message `left` removed");
        assertThat(lines(chat("", said + left), chat("", said + left.replace("9", "5"))))
                .containsExactly("breaking message left › payload: `maxLength` lowered from 9 to 5");
    }

    @Test
    void whatMayGoEitherWayIsToldOnceAsTheWorseWayHasIt() {
        var loose = "{type: object, properties: {text: {type: string}}}";
        var tight = "{type: object, required: [text], properties: {text: {type: string}}}";
        assertThat(lines(chat("", "said: {payload: " + loose + "}"), chat("", "said: {payload: " + tight + "}")))
                .containsExactly("breaking message said › payload: property `text` became required");
        assertThat(lines(chat("", "said: {payload: " + tight + "}"), chat("", "said: {payload: " + loose + "}")))
                .containsExactly("breaking message said › payload › text: property `text` became optional");
        assertThat(lines(loose, tight)).containsExactly("breaking property `text` became required");
    }

    @Test
    void whatIsAlsoSentIsToldOfThatWayToo() {
        var text = """
            asyncapi: 3.0.0
            channels:
              chat: {address: /chat, messages: {said: {$ref: '#/components/messages/said'}}}
              other: {address: /other, messages: {said: {$ref: '#/components/messages/said'}}}
            operations: {tell: {action: send, channel: {$ref: '#/channels/other'}}}
            components: {messages: {said: {payload: {maxLength: %d}}}}
            """;
        var changes = Versions.changes(text.formatted(9), text.formatted(5));
        assertThat(changes).extracting(Versions::line).allMatch(each -> each.endsWith("lowered from 9 to 5"));
        assertThat(changes)
                .extracting(each -> each.impact() + " " + each.affects())
                .containsExactlyInAnyOrder("BREAKING [/chat]", "HARMLESS [from /other (tell)]");
    }

    @Test
    void aMessageThatOnlyAReplyListsIsToldOnce() {
        var text = """
            asyncapi: 3.0.0
            channels:
              ask: {address: /, messages: {question: {payload: {type: string}}, answer: {payload: {enum: [%s]}}}}
            operations:
              ask:
                action: receive
                channel: {$ref: '#/channels/ask'}
                messages: [{$ref: '#/channels/ask/messages/question'}]
                reply: {messages: [{$ref: '#/channels/ask/messages/answer'}]}
            """;
        assertThat(lines(text.formatted("yes"), text.formatted("yes, no")))
                .containsExactly("risky message answer › payload: value `no` added");
    }
}
