package dev.parley.description.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A node of a page. */
public sealed interface Html permits Html.Text, Html.Element, SharedHtml {

    /** Characters, whatever they are. */
    record Text(String text) implements Html {}

    /**
     * An element.
     *
     * @param name one of Parley's choice, in lower case
     */
    record Element(String name, List<Attribute> attributes, List<Html> children) implements Html {

        public Element {
            attributes = List.copyOf(attributes);
            children = List.copyOf(children);
        }

        /** The same with one more attribute. */
        public Element with(String attribute, String value) {
            var added = new Attribute(attribute, value);
            // most have one or two
            if (attributes.isEmpty()) return new Element(name, List.of(added), children);
            if (attributes.size() == 1) return new Element(name, List.of(attributes.getFirst(), added), children);
            var all = new ArrayList<>(attributes);
            all.add(added);
            return new Element(name, all, children);
        }

        /** The same in a class of the style sheet. */
        public Element in(String style) {
            return with("class", style);
        }

        /** The value of an attribute; empty when it has none of that name. */
        public String attribute(String wanted) {
            for (var each : attributes) {
                if (each.name().equals(wanted)) return each.value();
            }
            return "";
        }
    }

    /** An attribute of an element; its name is one of Parley's choice. */
    record Attribute(String name, String value) {}

    static Html text(String text) {
        return new Text(text);
    }

    /** An element of nodes. */
    static Element of(String name, Html... children) {
        return new Element(name, List.of(), Arrays.asList(children));
    }

    /** An element of nodes. */
    static Element of(String name, List<? extends Html> children) {
        return new Element(name, List.of(), List.copyOf(children));
    }

    /** An element of characters. */
    static Element of(String name, String text) {
        return of(name, new Text(text));
    }

    /** All characters in the nodes, one behind the other. */
    static String characters(List<? extends Html> nodes) {
        var all = new StringBuilder();
        nodes.forEach(each -> characters(each, all));
        return all.toString();
    }

    private static void characters(Html node, StringBuilder all) {
        switch (node) {
            case Text(String text) -> all.append(text);
            case SharedHtml shared -> characters(shared.element(), all);
            case Element element -> {
                int before = all.length();
                element.children().forEach(each -> characters(each, all));
                boolean apart = !Elements.INLINE.contains(element.name());
                if (apart && all.length() > before) all.append('\n');
            }
        }
    }
}
