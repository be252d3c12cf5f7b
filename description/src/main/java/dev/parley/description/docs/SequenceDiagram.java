package dev.parley.description.docs;

import dev.parley.description.html.Html;
import java.util.ArrayList;
import java.util.List;

/**
 * Who says what to whom, in order, as a drawing and as a list for those who cannot see it.
 *
 * @param service what answers a client
 */
record SequenceDiagram(String service, List<Step> steps) {

    private static final int WIDTH = 640;
    private static final int LEFT = 110;
    private static final int RIGHT = WIDTH - 110;
    private static final int ROW = 34;
    private static final int TOP = 56;
    private static final int LONGEST = 56;

    SequenceDiagram {
        steps = List.copyOf(steps);
    }

    /**
     * One thing that is said.
     *
     * @param sent by the client
     * @param kind {@code connect}, {@code message}, {@code reply}, {@code any} (whenever the service likes) or {@code close}
     */
    record Step(boolean sent, String kind, String words) {

        String told() {
            var who = sent ? "The client" : "The service";
            return switch (kind) {
                case "connect" -> "The client connects: " + words;
                case "reply" -> who + " replies with " + words;
                case "any" -> who + " may send at any time " + words;
                case "close" -> words;
                default -> who + " sends " + words;
            };
        }
    }

    /** The drawing with its list. */
    Html html() {
        var list = Html.of(
                        "ol",
                        steps.stream().map(each -> Html.of("li", each.told())).toList())
                .in("unseen");
        return Html.of("figure", drawing(), list).in("sequence");
    }

    private Html drawing() {
        int height = TOP + steps.size() * ROW + 16;
        var all = new ArrayList<Html>();
        all.addAll(actor(LEFT, "Client", height));
        all.addAll(actor(RIGHT, shorter(service, 24), height));
        for (int i = 0; i < steps.size(); i++) all.addAll(step(steps.get(i), TOP + (i + 1) * ROW));
        return Html.of("svg", all)
                .with("viewBox", "0 0 " + WIDTH + " " + height)
                .with("aria-hidden", "true")
                .with("focusable", "false");
    }

    private static List<Html> actor(int x, String name, int height) {
        return List.of(
                line("lifeline", x, 32, x, height - 4), box("actor", x - 90, 4, 180, 28), words("name", x, 22, name));
    }

    private static List<Html> step(Step step, int y) {
        var all = new ArrayList<Html>();
        if (step.kind().equals("any")) all.add(box("any", LEFT - 30, y - 22, RIGHT - LEFT + 60, 30));
        var style = switch (step.kind()) {
            case "connect" -> "accent";
            case "close" -> "plum";
            default -> step.sent() ? "sent" : "received";
        };
        int from = step.sent() ? LEFT : RIGHT;
        int to = step.sent() ? RIGHT : LEFT;
        int back = step.sent() ? -7 : 7;
        all.add(line("arrow " + style, from, y, to, y));
        all.add(Html.of("path")
                .in("head " + style)
                .with(
                        "d",
                        "M" + (to + back) + " " + (y - 4) + " L" + to + " " + y + " L" + (to + back) + " " + (y + 4)));
        all.add(words("step", (LEFT + RIGHT) / 2, y - 6, shorter(step.words(), LONGEST)));
        return all;
    }

    private static String shorter(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
    }

    private static Html line(String style, int x1, int y1, int x2, int y2) {
        return Html.of("line")
                .in(style)
                .with("x1", "" + x1)
                .with("y1", "" + y1)
                .with("x2", "" + x2)
                .with("y2", "" + y2);
    }

    private static Html box(String style, int x, int y, int width, int height) {
        return Html.of("rect")
                .in(style)
                .with("x", "" + x)
                .with("y", "" + y)
                .with("width", "" + width)
                .with("height", "" + height)
                .with("rx", "6");
    }

    private static Html words(String style, int x, int y, String text) {
        return Html.of("text", text)
                .in(style)
                .with("x", "" + x)
                .with("y", "" + y)
                .with("text-anchor", "middle");
    }
}
