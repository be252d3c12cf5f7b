package dev.parley.description.source;

/**
 * How far a piece of a text is set in where it stands: the piece can be shown from the margin on, and what was made of it be set in again, so
 * that lines which nobody changed are as before. Immutable.
 *
 * @param margin what stands before each line that is not blank
 * @param inline the first line stands behind a key, without the margin
 */
public record Inset(String margin, boolean inline) {

    /** That of a piece. */
    public static Inset of(String piece) {
        boolean inline = piece.startsWith("{") || piece.startsWith("[");
        var margin = piece.lines()
                .skip(inline ? 1 : 0)
                .filter(line -> !line.isBlank())
                .map(line ->
                        line.substring(0, line.length() - line.stripLeading().length()))
                .reduce(Inset::shared)
                .orElse("");
        return new Inset(margin, inline);
    }

    private static String shared(String one, String other) {
        int end = 0;
        while (end < Math.min(one.length(), other.length()) && one.charAt(end) == other.charAt(end)) end++;
        return one.substring(0, end);
    }

    /** The piece from the margin on. */
    public String taken(String piece) {
        return each(piece, false);
    }

    /** The piece as it is to stand in its text. */
    public String put(String piece) {
        return each(piece, true);
    }

    private String each(String piece, boolean put) {
        var result = new StringBuilder();
        var lines = new Lines(piece);
        for (int at = 0; at < piece.length(); at = lines.next(at)) {
            boolean kept = lines.isBlank(at) || (inline && at == 0);
            if (put && !kept) result.append(margin);
            result.append(piece, put || kept ? at : at + margin.length(), lines.next(at));
        }
        return result.toString();
    }
}
