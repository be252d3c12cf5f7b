package dev.parley.engine.credential;

import dev.parley.description.oauth.DeviceCode;
import dev.parley.description.oauth.Token;
import dev.parley.description.problem.Problem;

/** A token being got, as it stands. */
public record SignIn(String id, State state) {

    /** How far it is. */
    public sealed interface State {

        /**
         * The user is to sign in at the URL.
         *
         * @param redirectUrl where the user is sent back to
         */
        record Redirected(String url, String redirectUrl) implements State {}

        /** The user is to type in the code elsewhere. */
        record Elsewhere(DeviceCode device) implements State {}

        /** The token is there, and kept. */
        record Done(Token token) implements State {}

        /** There will be none. */
        record Failed(Problem problem) implements State {}
    }
}
