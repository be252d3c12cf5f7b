package dev.parley.description.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.lint.ruleset.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AsyncApiReferencesTest {

    private static final String RULES = "extends: ['parley:recommended']";

    private static final String PARTS = """
            components:
              schemas: {S: {type: object, required: [a], properties: {a: {type: integer}}}}
              messages: {M: {payload: {$ref: '#/components/schemas/S'}}}
              parameters: {P: {}}
              securitySchemes: {K: {type: userPassword}}
              replies: {R: {}}
              messageTraits: {T: {}}
            """;

    private static List<String> lint(String document, Map<String, String> others) {
        return Lints.lint(RULES, document, others).stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .map(each -> each.rule() + " " + each.pointer() + ": " + each.message())
                .toList();
    }

    private static List<String> lint(String body) {
        return lint("asyncapi: 3.0.0\ninfo: {title: A, version: '1'}\n" + body + PARTS, Map.of());
    }

    private static String misled(String at, String to, String what) {
        return "parley-references-fit " + at + "/$ref: `" + to + "` leads to " + what + " belongs";
    }

    @Test
    void aReferenceToAThingOfAnotherKindIsNamed() {
        assertThat(lint("""
                channels:
                  c:
                    address: /c
                    messages:
                      a: {$ref: '#/components/schemas/S'}
                      b: {payload: {$ref: '#/components/messages/M'}}
                      d: {payload: {type: object}, traits: [{$ref: '#/components/messages/M'}]}
                operations:
                  o:
                    action: send
                    channel: {$ref: '#/channels/c/messages/b'}
                    messages: [{$ref: '#/channels'}]
                    reply: {$ref: '#/components/parameters/P'}
                    security: [{$ref: '#/components/schemas/S'}]
                """))
                .contains(
                        misled("/channels/c/messages/a", "#/components/schemas/S", "a schema where a message"),
                        misled("/channels/c/messages/b/payload", "#/components/messages/M", "a message where a schema"),
                        misled(
                                "/channels/c/messages/d/traits/0",
                                "#/components/messages/M",
                                "a message where a message trait"),
                        misled("/operations/o/channel", "#/channels/c/messages/b", "a message where a channel"),
                        misled("/operations/o/messages/0", "#/channels", "several channels where a message"),
                        misled("/operations/o/reply", "#/components/parameters/P", "a parameter where a reply"),
                        misled(
                                "/operations/o/security/0",
                                "#/components/schemas/S",
                                "a schema where a security scheme"));
    }

    @Test
    void aMessageOfAnOperationIsOneOfItsChannel() {
        assertThat(lint("""
                channels:
                  c: {address: /c, messages: {m: {$ref: '#/components/messages/M'}}}
                  d: {address: /d, messages: {n: {payload: {type: string}}}}
                operations:
                  o:
                    action: send
                    channel: {$ref: '#/channels/c'}
                    messages: [{$ref: '#/channels/c/messages/m'}, {$ref: '#/channels/d/messages/n'}]
                    reply: {channel: {$ref: '#/channels/d'}, messages: [{$ref: '#/channels/c/messages/m'}]}
                  p: {action: send, channel: {$ref: '#/channels/c'}, messages: [{$ref: '#/components/messages/M'}]}
                """))
                .containsExactlyInAnyOrder(
                        "parley-operation-messages /operations/o/messages/1: `#/channels/d/messages/n` is none of the"
                                + " messages of the channel `#/channels/c`",
                        "parley-operation-messages /operations/o/reply/messages/0: `#/channels/c/messages/m` is none"
                                + " of the messages of the channel `#/channels/d`");
    }

    @Test
    void referencesThatFitAreNoProblem() {
        assertThat(lint("""
                servers: {s: {host: a.example.org, protocol: wss, security: [{$ref: '#/components/securitySchemes/K'}]}}
                channels:
                  c:
                    address: /{p}
                    servers: [{$ref: '#/servers/s'}]
                    parameters: {p: {$ref: '#/components/parameters/P'}}
                    messages:
                      m: {$ref: '#/components/messages/M'}
                      n: {payload: {$ref: '#/components/messages/M/payload/properties/a'}}
                operations:
                  o:
                    action: send
                    channel: {$ref: '#/channels/c'}
                    messages: [{$ref: '#/channels/c/messages/m'}]
                    reply: {$ref: '#/components/replies/R'}
                """)).isEmpty();
    }

    @Test
    void whatLeadsNowhereIsAnError() {
        assertThat(lint("""
                channels: {c: {address: /c, messages: {m: {$ref: '#/components/messages/none'}}}}
                """))
                .containsExactly("invalid-ref /channels/c/messages/m/$ref: `#/components/messages/none` leads nowhere:"
                        + " `/components/messages` has no `none`");
    }

    @Test
    void otherFilesAreLookedAtWhereTheyAreLedTo() {
        var document = "asyncapi: 3.1.0\ninfo: {title: A, version: '1'}\n"
                + "channels: {c: {address: /c, messages: {m: {$ref: ../m.yaml}}}}\n" + PARTS;
        assertThat(lint(document, Map.of("m.yaml", "payload: {$ref: 'v1/api.yaml#/channels/c'}")))
                .containsExactly(
                        "parley-references-fit /channels/c/messages/m/$ref: `v1/api.yaml#/channels/c` leads to a"
                                + " channel where a schema belongs, in file:///apis/m.yaml#/payload");
    }

    @Test
    void longChainsOfReferencesInOtherFilesAreFollowedToTheirEnd() {
        var document = "asyncapi: 3.1.0\ninfo: {title: A, version: '1'}\n"
                + "channels: {c: {address: /c, messages: {m: {payload: {$ref: '../s.yaml#/s0'}}}}}\n" + PARTS;
        int steps = 20_000;
        var chain = new StringBuilder();
        for (int i = 0; i < steps; i++) {
            var next = "{$ref: '#/s" + (i + 1) + "'}";
            chain.append("s").append(i).append(": ");
            chain.append(i % 2 == 0 ? next : "{not: " + next + "}").append("\n");
        }
        chain.append("s").append(steps).append(": {not: {$ref: 'v1/api.yaml#/channels/c'}}\n");
        assertThat(lint(document, Map.of("s.yaml", chain.toString())))
                .contains(
                        "parley-references-fit /channels/c/messages/m/payload/$ref: `v1/api.yaml#/channels/c` leads to a"
                                + " channel where a schema belongs, in file:///apis/s.yaml#/s" + steps + "/not");
    }

    @Test
    void examplesOfMessagesAreHeldAgainstTheirSchemas() {
        assertThat(lint("""
                channels:
                  c:
                    address: /c
                    messages:
                      m:
                        payload: {$ref: '#/components/schemas/S'}
                        headers: {type: object, properties: {n: {type: integer}}}
                        examples: [{payload: {a: text}, headers: {n: one}}, {payload: {a: 1}}]
                      n:
                        payload:
                          schemaFormat: application/schema+json;version=draft-07
                          schema: {type: string}
                        examples: [{payload: 1}]
                      o:
                        payload: {schemaFormat: application/vnd.apache.avro;version=1.9.0, schema: {type: long}}
                        examples: [{payload: text}]
                """))
                .containsExactly(
                        "parley-message-examples /channels/c/messages/m/examples/0/payload/a: \"a\" property must be"
                                + " integer, and is string",
                        "parley-message-examples /channels/c/messages/m/examples/0/headers/n: \"n\" property must be"
                                + " integer, and is string",
                        "parley-message-examples /channels/c/messages/n/examples/0/payload: \"payload\" property must"
                                + " be string, and is number");
    }
}
