package dev.parley.description.request;

import dev.parley.description.variables.Template;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A URL as typed, cut at its query. What stands in {@code {{…}}} cuts nothing.
 *
 * @param head what stands before the query
 * @param query without its {@code ?}; none when there is no {@code ?}
 * @param fragment with its {@code #}, or empty
 */
record UrlText(String head, @Nullable String query, String fragment) {

    static UrlText of(String url) {
        int hash = outside(url, '#');
        String fragment = hash < 0 ? "" : url.substring(hash);
        String rest = hash < 0 ? url : url.substring(0, hash);
        int mark = outside(rest, '?');
        return mark < 0
                ? new UrlText(rest, null, fragment)
                : new UrlText(rest.substring(0, mark), rest.substring(mark + 1), fragment);
    }

    /** First place of a character that is not inside a variable, or -1. */
    static int outside(String text, char character) {
        for (Template.Piece piece : Template.parse(text).pieces()) {
            int at = piece instanceof Template.Literal(String written, int _) ? written.indexOf(character) : -1;
            if (at >= 0) {
                return piece.from() + at;
            }
        }
        return -1;
    }

    /** The pieces between the places of a character that are not inside a variable. */
    static List<String> splitOutside(String text, char character) {
        var pieces = new ArrayList<String>();
        int from = 0;
        for (Template.Piece piece : Template.parse(text).pieces()) {
            if (piece instanceof Template.Literal(String written, int begin)) {
                for (int at = written.indexOf(character); at >= 0; at = written.indexOf(character, at + 1)) {
                    pieces.add(text.substring(from, begin + at));
                    from = begin + at + 1;
                }
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }
}
