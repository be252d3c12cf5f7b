package dev.parley.description.request;

import java.util.List;

/**
 * Credentials that whoever sends the request has to make, with their variables filled in.
 *
 * @param auth of a kind that is made of the whole request or by asking a server
 * @param secrets what came from secret variables, wherever it appears
 */
public record SigningAuth(Auth auth, List<String> secrets) {

    public SigningAuth {
        secrets = List.copyOf(secrets);
    }
}
