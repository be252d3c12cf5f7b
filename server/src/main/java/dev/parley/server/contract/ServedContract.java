package dev.parley.server.contract;

import dev.parley.description.contract.BodyCheck;
import dev.parley.description.contract.Contract;
import dev.parley.description.source.Source;
import dev.parley.protocol.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The contract of this server: its texts as they are packed, and what is read from them at the first use. Thread-safe. */
public final class ServedContract {

    private final Once<Bytes> openApi = new Once<>(() -> packed("openapi.yaml"));
    private final Once<Bytes> asyncApi = new Once<>(() -> packed("asyncapi.yaml"));
    private final Once<Contract> rest = new Once<>(() -> Contract.of(tree(openApi.value())));
    private final Once<BodyCheck> upward =
            new Once<>(() -> LiveSchemas.upward(rest.value().document(), tree(asyncApi.value())));

    /** The description of the REST API, as text. */
    public Bytes openApi() {
        return openApi.value();
    }

    /** The description of the live channel, as text. */
    public Bytes asyncApi() {
        return asyncApi.value();
    }

    /** The operations of the REST API. */
    public Contract rest() {
        return rest.value();
    }

    /** The check of messages that pages send over the live channel. */
    public BodyCheck upward() {
        return upward.value();
    }

    private static JsonNode tree(Bytes text) {
        return Source.parse(text.utf8()).tree();
    }

    private static Bytes packed(String name) {
        try (InputStream file = ServedContract.class.getResourceAsStream(name)) {
            return Bytes.wrap(Objects.requireNonNull(file, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
