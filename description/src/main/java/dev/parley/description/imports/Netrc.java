package dev.parley.description.imports;

import dev.parley.description.request.UrlHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who logs in at which host, as a file {@code .netrc} says it. */
final class Netrc {

    /** A comment is a word that begins with its sign: within a word it is a letter like others. */
    private static final Pattern WORD = Pattern.compile("#.*|\"(?:[^\"\\\\]|\\\\.)*+\"|\\S+");

    private Netrc() {}

    /** What an entry says. */
    private record Login(@Nullable String name, String password) {}

    /** {@code name:password} of a host: of the person that its URL names, else of the first; nothing where the file has no name for it. */
    static @Nullable String user(String text, UrlHost host) {
        var wanted = host.login();
        for (var login : logins(text, host)) {
            boolean fits =
                    wanted == null || login.name() == null || login.name().equals(wanted);
            var name = wanted == null ? login.name() : wanted;
            if (fits && name != null) return name + ":" + login.password();
        }
        return null;
    }

    /** What the entries of a host say; the default holds where none before it is of that host. */
    private static List<Login> logins(String text, UrlHost host) {
        var words = words(text);
        var logins = new ArrayList<Login>();
        boolean here = false;
        for (int at = 0; at < words.size(); at++) {
            var value = at + 1 < words.size() ? words.get(at + 1) : "";
            var keyword = words.get(at).toLowerCase(Locale.ROOT);
            if (keyword.equals("machine") || keyword.equals("default")) {
                here = keyword.equals("default") ? logins.isEmpty() : host.isNamed(value);
                if (here) logins.add(new Login(null, ""));
            }
            if (here && keyword.equals("login"))
                logins.add(new Login(value, logins.removeLast().password()));
            if (here && keyword.equals("password"))
                logins.add(new Login(logins.removeLast().name(), value));
            if (List.of("machine", "login", "password", "account").contains(keyword)) at++;
        }
        return logins;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> !word.startsWith("#"))
                .map(word -> word.startsWith("\"") ? CurlFiles.unquoted(word) : word)
                .toList();
    }
}
