package dev.parley.description.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads HTML that others wrote into their texts: elements of a small fixed set without what could act, their characters, and nothing else.
 * What comes out is built anew, so nothing of it is markup by itself. Confined to one thread.
 */
final class Tags {

    // both look at each character once, whatever the text is: a tag ends before the next one, and a name begins where
    // none went before
    private static final Pattern TAG = Pattern.compile(
            "<!--.*?(?:-->|$)|<[!?][^>]*(?:>|$)|<(/?)([A-Za-z][A-Za-z0-9-]*+)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*+)(/?)>",
            Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?<![A-Za-z-])([A-Za-z-]++)\\s*+=\\s*+(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]++))");

    /** Elements whose end tag may be missing. */
    private static final Set<String> UNCLOSED = Set.of("p", "li", "dt", "dd", "tr", "td", "th", "summary");

    private final Building building;
    private final int shift;
    private String mute = "";

    /** @param shift how many levels deeper headings are than they say */
    Tags(Building building, int shift) {
        this.building = building;
        this.shift = shift;
    }

    /**
     * Reads a piece of HTML.
     *
     * @param depth of what is open and does not belong to it
     */
    void read(String html, int depth) {
        int from = 0;
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            characters(html.substring(from, tag.start()));
            from = tag.end();
            if (tag.group(2) == null) continue;
            tag(tag.group(2).toLowerCase(Locale.ROOT), !tag.group(1).isEmpty(), tag.group(3), depth);
        }
        characters(html.substring(from));
    }

    /** Whether what follows is in an element whose content is not for readers. */
    boolean isMute() {
        return !mute.isEmpty();
    }

    private void characters(String text) {
        if (mute.isEmpty()) building.text(Entities.decoded(text));
    }

    private void tag(String name, boolean end, String attributes, int depth) {
        if (!mute.isEmpty()) {
            if (end && name.equals(mute)) mute = "";
            return;
        }
        if (Elements.MUTE.contains(name)) {
            if (!end && !attributes.endsWith("/")) mute = name;
        } else if (name.equals("img")) {
            image(attributes);
        } else if (Elements.WELCOME.contains(name)) {
            welcome(own(name), end, attributes, depth);
        }
    }

    private String own(String name) {
        return name.matches("h[1-6]") ? "h" + Math.min(6, name.charAt(1) - '0' + shift) : name;
    }

    private void welcome(String name, boolean end, String attributes, int depth) {
        if (Elements.VOID.contains(name)) {
            building.add(Html.of(name));
        } else if (end) {
            building.end(name, depth);
        } else {
            if (UNCLOSED.contains(name)) siblings(name, depth);
            if (name.equals("a")) link(attribute(attributes, "href"), depth);
            else building.begin(name);
        }
    }

    /** An element that may lack its end tag ends where the next one of its kind begins, unless a list or table is between them. */
    private void siblings(String name, int depth) {
        building.endSibling(name, depth);
    }

    /** A link ends where the next one begins (HTML Standard), but for one of Markdown, which has its end. */
    private void link(String address, int depth) {
        building.end("a", depth);
        SafeLinks.of(address)
                .filter(_ -> !building.isWithin("a"))
                .ifPresentOrElse(
                        safe -> building.begin("a", Markdown.linkAttributes(safe)), () -> building.begin("span"));
    }

    private void image(String attributes) {
        building.add(Markdown.image(attribute(attributes, "src"), attribute(attributes, "alt")));
    }

    private static String attribute(String attributes, String wanted) {
        Matcher each = ATTRIBUTE.matcher(attributes);
        while (each.find()) {
            if (!each.group(1).equalsIgnoreCase(wanted)) continue;
            for (int group = 2; group <= 4; group++) {
                if (each.group(group) != null) return Entities.decoded(each.group(group));
            }
        }
        return "";
    }
}
