package dev.parley.cli.request;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a command line: {@code [METHOD] URL [ITEM…]}.
 *
 * @param method in the case that it is sent in; none where none is typed
 * @param url with its scheme
 */
record CommandLineWords(@Nullable String method, String url, List<Item> items) {

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "QUERY");

    static CommandLineWords read(List<String> words) {
        boolean method = words.size() > 1 && isMethod(words.get(0), words.get(1));
        String url = words.get(method ? 1 : 0);
        List<Item> items = words.subList(method ? 2 : 1, words.size()).stream()
                .map(Item::read)
                .toList();
        return new CommandLineWords(method ? cased(words.getFirst()) : null, completed(url), items);
    }

    /** A first word is a method unless it can only be a URL: {@code localhost name=value}. */
    private static boolean isMethod(String first, String second) {
        if (!first.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            return false;
        }
        boolean known = METHODS.contains(first.toUpperCase(Locale.ROOT));
        boolean shouted = first.matches("[A-Z_-]+");
        boolean url = second.contains("://") || second.startsWith(":") || second.startsWith("/");
        return known || shouted || url || !Item.isItem(second);
    }

    private static String cased(String method) {
        String upper = method.toUpperCase(Locale.ROOT);
        return METHODS.contains(upper) ? upper : method;
    }

    /** {@code :3000/path} is on this machine, and {@code http} is meant where no scheme is typed. */
    private static String completed(String url) {
        if (url.isBlank()) {
            throw new ProblemException(Problem.of("url-missing", "The URL is empty"));
        }
        if (url.matches("(?i)[a-z][a-z0-9+.-]*://.*")) {
            return url;
        }
        if (url.startsWith(":") && !url.startsWith("::")) {
            String rest = url.substring(1);
            return "http://localhost" + (rest.matches("\\d.*") ? ":" : "") + rest;
        }
        return "http://" + (url.startsWith("//") ? url.substring(2) : url);
    }
}
