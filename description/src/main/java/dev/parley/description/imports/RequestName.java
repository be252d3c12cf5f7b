package dev.parley.description.imports;

/** The name of a request where a file gives none. */
final class RequestName {

    private RequestName() {}

    static String of(String method, String url) {
        var rest = url.replaceFirst("(?s)[?#].*", "");
        int scheme = rest.indexOf("://");
        int slash = rest.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        return method + " " + (slash < 0 ? "/" : rest.substring(slash));
    }
}
