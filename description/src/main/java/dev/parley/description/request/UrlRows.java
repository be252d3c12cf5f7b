package dev.parley.description.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps a URL as typed and the rows of its query and path in step, both ways. Rows hold decoded values; what the user escaped stays as
 * written; {@code {{variables}}} are never encoded.
 */
public final class UrlRows {

    static final Pattern PATH_NAME = Pattern.compile("(?<!\\{)\\{([^{}/?#]+)\\}(?!\\})");

    private UrlRows() {}

    /**
     * The rows of a URL's query. Rows that are known keep type, description and place; rows that are switched off stay, as they are in
     * no URL. Several values of a name make several rows, unless the name is an array already.
     */
    public static List<Parameter> rows(String url, List<Parameter> known) {
        return new RowsOfUrl(known).read(url);
    }

    /** The URL with the query that its rows make; what stands before and behind it stays as typed. */
    public static String url(String url, List<Parameter> rows) {
        UrlText text = UrlText.of(url);
        var pieces = new ArrayList<String>();
        for (Parameter row : rows) {
            if (row.enabled() && !row.isBlank()) {
                pieces.addAll(RowText.of(row));
            }
        }
        if (pieces.isEmpty()) {
            return text.head() + ("".equals(text.query()) ? "?" : "") + text.fragment();
        }
        return text.head() + "?" + String.join("&", pieces) + text.fragment();
    }

    /** Names of the {@code {path}} parameters of a URL, in order, each once. */
    public static SequencedSet<String> pathNames(String url) {
        var names = new LinkedHashSet<String>();
        Matcher matcher = PATH_NAME.matcher(UrlText.of(url).head());
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** The rows of the path parameters: one for each name in the URL, those that are known as they are. */
    public static List<Parameter> pathRows(String url, List<Parameter> known) {
        return pathNames(url).stream()
                .map(name -> known.stream()
                        .filter(row -> row.name().equals(name))
                        .findFirst()
                        .orElseGet(() -> Parameter.of(name, "")))
                .toList();
    }
}
