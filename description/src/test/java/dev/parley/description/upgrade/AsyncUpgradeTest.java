package dev.parley.description.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.asyncapi.AsyncApiCheck;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AsyncUpgradeTest {

    private static final Upgraded LIGHTS = Texts.upgraded("lights.asyncapi.yaml");

    private static JsonNode at(String pointer) {
        return LIGHTS.tree().at(pointer);
    }

    private static JsonNode yaml(String text) {
        return Source.parse(text).tree();
    }

    @Test
    void anUpgradedDocumentIsValid() {
        assertThat(new AsyncApiCheck()
                        .check(Source.written(LIGHTS.tree(), Syntax.YAML).text()))
                .isEmpty();
    }

    @Test
    void everyChannelKeepsItsAddress() {
        assertThat(at("/channels")
                        .valueStream()
                        .map(channel -> channel.path("address").asString()))
                .containsExactly("/", "lights/{lightId}/measured", "plain");
        assertThat(at("/channels").propertyNames()).containsExactly("root", "lightsLightIdMeasured", "plain");
    }

    @Test
    void whatOthersPublishIsReceivedAndWhatTheySubscribeToIsSent() {
        assertThat(at("/operations").propertyNames())
                .containsExactly("receiveRoot", "lightChanged", "receive_measurement", "sendPlain");
        assertThat(at("/operations")
                        .valueStream()
                        .map(operation -> operation.path("action").asString()))
                .containsExactly("receive", "send", "receive", "send");
    }

    @Test
    void messagesAreThoseOfTheirChannelOnce() {
        assertThat(at("/channels/root/messages").propertyNames()).containsExactly("turnOnCommand", "turnOff", "other");
        assertThat(at("/operations/lightChanged/messages"))
                .isEqualTo(yaml("[{$ref: '#/channels/root/messages/turnOnCommand'}, {$ref:"
                        + " '#/channels/root/messages/other'}]"));
    }

    @Test
    void aSchemaOfAnotherFormatNamesItBesideItself() {
        var payload = at("/channels/lightsLightIdMeasured/messages/measured/payload");
        assertThat(payload.path("schemaFormat").asString()).isEqualTo("application/vnd.apache.avro;version=1.9.0");
        assertThat(payload.at("/schema/name").asString()).isEqualTo("Measured");
    }

    @Test
    void aSchemaThatIsTrueOrFalseIsAMapping() {
        var upgraded = Upgrades.upgrade(yaml("""
            asyncapi: 2.6.0
            info: {title: Anything, version: '1'}
            channels:
              any:
                publish: {message: {payload: true, headers: true}}
                subscribe: {message: {payload: false, traits: [{headers: false}]}}
            components: {schemas: {Any: true, None: false}}
            """)).tree();
        assertThat(new AsyncApiCheck()
                        .check(Source.written(upgraded, Syntax.YAML).text()))
                .isEmpty();
        assertThat(upgraded.at("/channels/any/messages/receiveAnyMessage"))
                .isEqualTo(yaml("{payload: {}, headers: {}}"));
        assertThat(upgraded.at("/channels/any/messages/sendAnyMessage"))
                .isEqualTo(yaml("{payload: {not: {}}, traits: [{headers: {not: {}}}]}"));
        assertThat(upgraded.at("/components/schemas")).isEqualTo(yaml("{Any: {}, None: {not: {}}}"));
    }

    @Test
    void aServerThatTheDocumentDoesNotHaveIsNamed() {
        var upgraded = Upgrades.upgrade(yaml("""
            asyncapi: 2.6.0
            info: {title: Lights, version: '1'}
            channels: {a: {servers: [far], publish: {}}}
            components: {servers: {far: {url: example.org, protocol: mqtt}}}
            """));
        assertThat(upgraded.problems())
                .extracting(Problem::message)
                .contains("There is no server “far” among those of the document");
    }

    @Test
    void aBindingThatIsAReferenceIsKeptByANameThatMayBe() {
        var upgraded = Upgrades.upgrade(yaml("""
            asyncapi: 2.6.0
            info: {title: Lights, version: '1'}
            channels: {}
            components:
              messages: {on: {bindings: {http: {$ref: '#/components/messageBindings/on'}}}}
              messageBindings: {on: {http: {headers: {type: object}}}}
            """));
        assertThat(new AsyncApiCheck()
                        .check(Source.written(upgraded.tree(), Syntax.YAML).text()))
                .isEmpty();
        assertThat(upgraded.tree()
                        .at("/components/messages/on/bindings/http/x-_ref")
                        .asString())
                .isEqualTo("#/components/messageBindings/on");
    }

    @Test
    void theUrlOfAServerIsItsHostAndPath() {
        assertThat(at("/servers/production/host").asString()).isEqualTo("{region}.example.org:8443");
        assertThat(at("/servers/production/pathname").asString()).isEqualTo("/streams");
        assertThat(at("/servers/broker").has("pathname")).isFalse();
    }

    @Test
    void scopesThatAreRequiredAreSaidByTheScheme() {
        assertThat(at("/servers/production/security/0/scopes")).isEqualTo(yaml("[lights.read]"));
        assertThat(at("/components/securitySchemes/access/flows/clientCredentials")
                        .has("availableScopes"))
                .isTrue();
    }

    @Test
    void parametersAreTexts() {
        var parameters = at("/channels/lightsLightIdMeasured/parameters");
        assertThat(parameters.at("/lightId/x-schema")).isEqualTo(yaml("{type: integer, minimum: 1}"));
        assertThat(parameters.at("/zone/$ref").asString()).isEqualTo("#/components/parameters/zone");
        assertThat(at("/components/parameters/zone")).isEqualTo(yaml("{enum: [a, b], default: a}"));
    }

    @Test
    void referencesLeadToWhereTheirTargetsAre() {
        var reference =
                at("/channels/plain/messages/sendPlainMessage/payload/$ref").asString();
        assertThat(reference).isEqualTo("#/channels/root/messages/turnOnCommand");
    }

    @Test
    void bindingsOfOlderVersionsAreSetAside() {
        var bindings = at("/operations/receive_measurement/bindings");
        assertThat(bindings.propertyNames()).containsExactly("mqtt", "http", "x-kafka");
        assertThat(bindings.at("/http/x-type").asString()).isEqualTo("request");
    }

    @Test
    void whatCannotBeSaidIsNamed() {
        assertThat(LIGHTS.problems())
                .extracting(Problem::message)
                .contains(
                        "Several messages under one name cannot be said; each stands where it is used",
                        "That several are required at once cannot be said; each of them is named",
                        "A parameter is a text; what its schema says more is kept as x-schema");
        assertThat(LIGHTS.problems()).noneMatch(Problem::isError);
    }

    @Test
    void tagsAreSaidOfTheApplication() {
        assertThat(at("/info/tags")).isEqualTo(yaml("[{name: lights}]"));
        assertThat(LIGHTS.tree().has("tags")).isFalse();
    }

    @Test
    void whatIsOfNoOlderVersionIsRefused() {
        assertThat(Upgrades.older(yaml("asyncapi: 3.0.0"))).isEmpty();
        assertThatThrownBy(() -> Upgrades.upgrade(yaml("openapi: 3.1.0"))).isInstanceOf(ProblemException.class);
    }
}
