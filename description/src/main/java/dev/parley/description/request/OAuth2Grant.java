package dev.parley.description.request;

/** How a token is asked for (RFC 6749 §1.3); every text may hold {@code {{variables}}}. */
public sealed interface OAuth2Grant {

    /**
     * The user signs in, in a browser (RFC 6749 §4.1).
     *
     * @param redirectUrl empty for Parley's own
     * @param state empty for a random one
     * @param verifier of PKCE; empty for a random one
     */
    record AuthorizationCode(
            String authorizationUrl, String tokenUrl, String redirectUrl, Pkce pkce, String verifier, String state)
            implements OAuth2Grant {}

    /** The client is who asks (RFC 6749 §4.4). */
    record ClientCredentials(String tokenUrl) implements OAuth2Grant {}

    /** The user signs in on another device (RFC 8628). */
    record DeviceCode(String deviceUrl, String tokenUrl) implements OAuth2Grant {}

    /** The user's password is handed on (RFC 6749 §4.3). */
    record Password(String tokenUrl, String username, String password) implements OAuth2Grant {}

    /** The token comes with the redirect itself (RFC 6749 §4.2). */
    record Implicit(String authorizationUrl, String redirectUrl, String state) implements OAuth2Grant {}

    /** How a code is bound to who asked for it (RFC 7636). */
    enum Pkce {
        NONE("none"),
        PLAIN("plain"),
        S256("S256");

        private final String word;

        Pkce(String word) {
            this.word = word;
        }

        /** Its name in the standard. */
        public String word() {
            return word;
        }
    }
}
