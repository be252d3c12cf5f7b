package dev.parley.scripting;

import dev.parley.description.problem.ProblemException;
import dev.parley.engine.script.Vault;
import dev.parley.engine.store.StoreException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a script asks of the vault ({@code pm.vault}). */
final class VaultAsks {

    private VaultAsks() {}

    /**
     * The answer: the secret, or an error.
     *
     * @param seen told of each secret that the script has or gives
     */
    static ObjectNode answer(JsonNode ask, Vault vault, Consumer<String> seen) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        try {
            @Nullable String secret = carryOut(ask, vault);
            if (secret != null) {
                seen.accept(secret);
                answer.put("secret", secret);
            }
            return answer;
        } catch (ProblemException e) {
            return answer.put("error", e.problems().getFirst().message());
        } catch (StoreException e) {
            return answer.put("error", e.problem().message());
        }
    }

    private static @Nullable String carryOut(JsonNode ask, Vault vault) {
        String name = ask.path("name").asString("");
        return switch (ask.path("does").asString("")) {
            case "set" -> {
                String secret = ask.path("secret").asString("");
                vault.keep(name, secret);
                yield secret;
            }
            case "unset" -> {
                vault.keep(name, null);
                yield null;
            }
            default -> vault.find(name);
        };
    }
}
