package dev.parley.engine.project;

import dev.parley.description.document.WrittenSecrets;
import dev.parley.description.request.Auth;
import dev.parley.description.request.AuthSecrets;
import dev.parley.description.request.AuthTexts;
import dev.parley.engine.secret.SecretBox;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps credentials that were typed as they are, not by a variable, out of documents: the document holds a reference, the secret store
 * the values, by their places in the credentials.
 */
final class Credentials {

    /** Stands in a document where a secret of its own belongs. */
    static final String REFERENCE = WrittenSecrets.REFERENCE;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final SecretBox box;

    Credentials(SecretBox box) {
        this.box = box;
    }

    /** The name that an endpoint's own secrets are kept by. */
    static String name(String endpoint) {
        return "credentials/" + endpoint;
    }

    /** The name that an endpoint's own secret was kept by when there was never more than one, as it was typed. */
    private static String onlyOne(String endpoint) {
        return "endpoint/" + endpoint;
    }

    /** Where secrets of a project are sealed for. */
    static String place(String project) {
        return "project/" + project;
    }

    byte[] seal(String project, String text) {
        return box.seal(place(project), text.getBytes(StandardCharsets.UTF_8));
    }

    String open(String project, byte[] sealed) {
        return new String(box.open(place(project), sealed), StandardCharsets.UTF_8);
    }

    byte[] seal(String project, Map<String, String> texts) {
        return seal(project, JSON.writeValueAsString(texts));
    }

    /** What was typed and is more than variables, so that it must not get into a document, by its place. */
    static Map<String, String> literal(Auth auth) {
        return AuthSecrets.literal(auth);
    }

    /** The credentials as they get into a document. */
    static Auth hidden(Auth auth) {
        return AuthTexts.mapped(
                auth,
                (pointer, text) ->
                        AuthSecrets.isSecret(auth, pointer) && AuthSecrets.isLiteral(text) ? REFERENCE : text);
    }

    /** Whether the document's credentials refer to secrets of their own. */
    static boolean refers(Auth auth) {
        return AuthTexts.of(auth).contains(REFERENCE);
    }

    /**
     * The credentials as they were typed.
     *
     * @param secrets all of the project, as they are kept
     */
    Auth shown(String project, String endpoint, Auth auth, Map<String, byte[]> secrets) {
        if (!refers(auth)) {
            return auth;
        }
        Map<String, String> texts = texts(project, endpoint, auth, secrets);
        return AuthTexts.mapped(
                auth, (pointer, text) -> text.equals(REFERENCE) ? texts.getOrDefault(pointer, text) : text);
    }

    /** What the secret store has for the endpoint. */
    Map<String, String> texts(String project, String endpoint, Auth auth, Map<String, byte[]> secrets) {
        byte[] all = secrets.get(name(endpoint));
        if (all != null) {
            return JSON.readValue(open(project, all), TEXTS);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        byte[] one = secrets.get(onlyOne(endpoint));
        if (one != null) {
            String text = open(project, one);
            AuthTexts.mapped(auth, (pointer, found) -> {
                if (AuthSecrets.isSecret(auth, pointer)) {
                    texts.put(pointer, text);
                }
                return found;
            });
        }
        return texts;
    }
}
