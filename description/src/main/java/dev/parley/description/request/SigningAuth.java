package dev.parley.description.request;

import dev.parley.description.variables.MarkedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Texts, and behind them the secrets of credentials, where there are some. */
    static List<MarkedText> behind(List<MarkedText> texts, @Nullable SigningAuth signing) {
        var all = new ArrayList<>(texts);
        if (signing != null) {
            signing.secrets().forEach(each -> all.add(MarkedText.secret(each)));
        }
        return all;
    }
}
