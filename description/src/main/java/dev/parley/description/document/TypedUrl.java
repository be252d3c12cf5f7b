package dev.parley.description.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a URL as typed says about the service.
 *
 * @param protocol its scheme, empty when it is hidden by a variable or is none of those that are meant
 * @param host with its port, empty when a variable is in it or there is none
 * @param path as typed, without query and fragment
 */
public record TypedUrl(String protocol, String host, String path) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*\\}\\}");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://.*", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");
    private static final char MASK = '\uE000';

    public static TypedUrl of(String url, Set<String> schemes) {
        var masked = VARIABLE.matcher(url)
                .replaceAll(found -> String.valueOf(MASK).repeat(found.group().length()));
        int end = end(masked);
        var scheme = SCHEME.matcher(masked);
        int start = scheme.matches() ? scheme.end(1) + 3 : 0;
        int slash = masked.indexOf('/', start);
        int pathStart = slash < 0 || slash > end ? end : slash;
        var path = url.substring(pathStart, end);
        var protocol = scheme.matches() ? scheme.group(1).toLowerCase(Locale.ROOT) : "";
        if (!schemes.contains(protocol)) return new TypedUrl("", "", path);
        var authority = masked.substring(start, pathStart);
        var host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return new TypedUrl(protocol, host.indexOf(MASK) >= 0 || host.contains("{") ? "" : host, path);
    }

    private static int end(String masked) {
        int end = masked.length();
        for (char c : new char[] {'?', '#'}) {
            int at = masked.indexOf(c);
            if (at >= 0) end = Math.min(end, at);
        }
        return end;
    }

    /** Whether it tells the server. */
    public boolean hasServer() {
        return !host.isEmpty();
    }

    /** The path as an address: a variable in it is a parameter of the service. */
    public String address() {
        var plain = VARIABLE.matcher(path).replaceAll(found -> "{" + cleaned(found.group(1)) + "}");
        var named = PARAMETER
                .matcher(plain)
                .replaceAll(found -> NAME.matcher(found.group(1)).matches() ? "{" + found.group(1) + "}" : "%7B%7D");
        return named.isEmpty() ? "/" : named;
    }

    private static String cleaned(String variable) {
        var name = variable.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
        return name.isEmpty() ? "value" : name;
    }

    /** Names of the parameters of an address, each once. */
    public static List<String> parameters(String address) {
        var names = new ArrayList<String>();
        var matcher = PARAMETER.matcher(address);
        while (matcher.find()) {
            if (!names.contains(matcher.group(1))) names.add(matcher.group(1));
        }
        return names;
    }
}
