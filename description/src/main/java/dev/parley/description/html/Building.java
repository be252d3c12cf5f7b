package dev.parley.description.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Builds nodes from a stream of beginnings and ends that may not match. Confined to one thread. */
final class Building {

    private static final int DEEPEST = 80;
    private static final Set<String> HOLDERS = Set.of("ul", "ol", "dl", "table", "details", "blockquote");

    private record Open(String name, List<Html.Attribute> attributes, List<Html> children) {}

    private final List<Open> open = new ArrayList<>();
    private int passed;

    Building() {
        open.add(new Open("", List.of(), new ArrayList<>()));
    }

    /** How many elements are open, to return to. */
    int depth() {
        return open.size();
    }

    void text(String text) {
        if (!text.isEmpty()) add(new Html.Text(text));
    }

    void add(Html node) {
        open.getLast().children().add(node);
    }

    /** Begins an element; what is nested too deeply becomes part of what it is in. */
    void begin(String name, Html.Attribute... attributes) {
        if (open.size() > DEEPEST) {
            passed++;
        } else {
            open.add(new Open(name, List.of(attributes), new ArrayList<>()));
        }
    }

    /** Ends the nearest element of that name that began after the depth, with all that is open in it; nothing where there is none. */
    void end(String name, int depth) {
        for (int i = open.size() - 1; i >= depth; i--) {
            if (open.get(i).name().equals(name)) {
                endTo(i);
                return;
            }
        }
    }

    /** Ends an open element of that name, unless a list or a table that is in it is open: an end tag may be missing. */
    void endSibling(String name, int depth) {
        for (int i = open.size() - 1; i >= depth; i--) {
            var each = open.get(i).name();
            if (each.equals(name)) endTo(i);
            if (each.equals(name) || HOLDERS.contains(each)) return;
        }
    }

    /** Ends all elements that began after the depth. */
    void endTo(int depth) {
        while (open.size() > depth) {
            var last = open.removeLast();
            if (last.name().equals("p")) paragraph(last);
            else add(new Html.Element(last.name(), last.attributes(), last.children()));
        }
    }

    /** A paragraph has no list, table or other paragraph in it (HTML Standard): where Markdown and tags are mixed it ends before them, and goes on behind. */
    private void paragraph(Open paragraph) {
        var line = new ArrayList<Html>();
        boolean whole = true;
        for (var child : paragraph.children()) {
            if (child instanceof Html.Element element && Elements.BLOCKS.contains(element.name())) {
                stretch(paragraph, line);
                add(child);
                line.clear();
                whole = false;
            } else {
                line.add(child);
            }
        }
        if (whole) add(new Html.Element(paragraph.name(), paragraph.attributes(), line));
        else stretch(paragraph, line);
    }

    private void stretch(Open paragraph, List<Html> line) {
        if (line.isEmpty() || line.stream().allMatch(each -> each instanceof Html.Text(String text) && text.isBlank()))
            return;
        add(new Html.Element(paragraph.name(), paragraph.attributes(), List.copyOf(line)));
    }

    /** Whether an element of that name is open. */
    boolean isWithin(String name) {
        return open.stream().anyMatch(each -> each.name().equals(name));
    }

    boolean isTooDeep() {
        return open.size() > DEEPEST || passed > 10_000;
    }

    List<Html> nodes() {
        endTo(1);
        return open.getFirst().children();
    }
}
