package dev.parley.description.request;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which texts of credentials nobody else may read, by their places as {@link AuthTexts} names them. */
public final class AuthSecrets {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{[^{}]*}}");
    private static final Set<String> OAUTH1 = Set.of("/consumer/secret", "/token/secret", "/privateKey");
    private static final Set<String> OAUTH2 = Set.of("/client/secret", "/grant/password", "/grant/verifier");
    private static final Set<String> AWS = Set.of("/secretKey", "/sessionToken");

    private AuthSecrets() {}

    /** Secrets that are written as they are, not by a variable, by their places. */
    public static Map<String, String> literal(Auth auth) {
        var literal = new LinkedHashMap<String, String>();
        AuthTexts.mapped(auth, (pointer, text) -> {
            if (isSecret(auth, pointer) && isLiteral(text)) literal.put(pointer, text);
            return text;
        });
        return literal;
    }

    /** Whether a text is more than variables. */
    public static boolean isLiteral(String text) {
        return !VARIABLE.matcher(text).replaceAll("").isBlank();
    }

    /** Whether what stands at the place is a secret. */
    public static boolean isSecret(Auth auth, String pointer) {
        return switch (auth) {
            case Auth.None _, Auth.Inherit _ -> false;
            case Auth.Basic _, Auth.Digest _ -> pointer.equals("/password");
            case Auth.Bearer _ -> pointer.equals("/token");
            case Auth.ApiKey _ -> pointer.equals("/value");
            case Auth.OAuth2 _ ->
                OAUTH2.contains(pointer) || (pointer.startsWith("/parameters/") && pointer.endsWith("/value"));
            case Auth.OAuth1 _ -> OAUTH1.contains(pointer);
            case Auth.AwsSignature _ -> AWS.contains(pointer);
            case Auth.Hmac _, Auth.Jwt _ -> pointer.equals("/key");
            // which of its fields are secret is not known
            case Auth.Unsupported _ -> true;
        };
    }
}
