package dev.parley.description.oauth;

import dev.parley.description.request.Auth;
import java.util.ArrayList;
import java.util.List;

/** Parameters of requests to an authorization server. */
final class Parameters {

    private Parameters() {}

    /** What a token is wanted for. */
    static List<Pair> wanted(Auth.OAuth2 auth) {
        List<Pair> pairs = new ArrayList<>();
        add(pairs, "scope", auth.scope());
        add(pairs, "audience", auth.audience());
        add(pairs, "resource", auth.resource());
        return pairs;
    }

    private static void add(List<Pair> pairs, String name, String value) {
        if (!value.isBlank()) {
            pairs.add(new Pair(name, value.strip()));
        }
    }

    /** Those that the user added to a step's request. */
    static List<Pair> of(Auth.OAuth2 auth, Auth.TokenStep step, Auth.Part part) {
        return auth.parameters().stream()
                .filter(each -> each.enabled() && each.step() == step && each.part() == part)
                .map(each -> new Pair(each.name(), each.value()))
                .toList();
    }

    /** The URL with the pairs behind the query that it has; a fragment would be lost on the way. */
    static String appended(String url, List<Pair> pairs) {
        int hash = url.indexOf('#');
        String whole = hash < 0 ? url : url.substring(0, hash);
        if (pairs.isEmpty()) {
            return whole;
        }
        char between = whole.indexOf('?') < 0 ? '?' : '&';
        return whole + between + Pair.form(pairs);
    }
}
