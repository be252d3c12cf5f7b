package dev.parley.description.docs;

import java.util.regex.Pattern;

/**
 * What draws diagrams of Mermaid: a page of its own that is shown to nobody. It runs in a frame without an origin, gets a text and gives a
 * picture back; what went wrong in there could reach nothing.
 *
 * @param library Mermaid
 * @param driver what asks it
 */
record Diagrams(String library, String driver) {

    static final String PAGE = "diagram.html";

    private static final Pattern END = Pattern.compile("<(?=/script|!--)", Pattern.CASE_INSENSITIVE);

    Diagrams {
        // within JavaScript both say the same
        library = END.matcher(library).replaceAll("<\\\\");
        driver = END.matcher(driver).replaceAll("<\\\\");
    }

    /** Whether the HTML or JSON of a page has a diagram in it. */
    static boolean in(String written) {
        return written.contains("data-language=\"mermaid\"") || written.contains("\"data-language\":\"mermaid\"");
    }

    /** The scripts that it may run, for a policy. */
    String sources() {
        return "'" + Hashes.of(library) + "' '" + Hashes.of(driver) + "'";
    }

    /** What it may load and reach: nothing. */
    String policy() {
        return "default-src 'none'; script-src " + sources() + "; style-src 'unsafe-inline'";
    }

    String page() {
        return "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Diagrams</title>\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy() + "\">\n<body>\n<script>"
                + library + "</script>\n<script>" + driver + "</script>\n</body>\n</html>\n";
    }
}
