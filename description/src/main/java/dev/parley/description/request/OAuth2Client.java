package dev.parley.description.request;

/**
 * A client of an authorization server (RFC 6749 §2).
 *
 * @param secret empty for a public client
 */
public record OAuth2Client(String id, String secret, Sending sending) {

    /** How the client says who it is (RFC 6749 §2.3.1). */
    public enum Sending {
        /** As Basic credentials. */
        HEADER,
        /** As parameters of the body. */
        BODY
    }
}
