package dev.parley.description.html;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes nodes as Markdown (GitHub flavour), for readers without a browser. What is marked {@code data-web} is for a browser alone. */
public final class HtmlMarkdown {

    private static final String SPECIAL = "\\`*_[]<>|~";
    /** What a line begins with that may mean more than its characters. */
    private static final String FIRST = "-+#=.)0123456789";

    private static final boolean[] SPECIALS = new boolean[0x80];

    static {
        SPECIAL.chars().forEach(each -> SPECIALS[each] = true);
    }

    private static final Set<String> WITHIN_LINES = Set.of("img", "select", "input", "button");
    private static final Pattern NO_ADDRESS = Pattern.compile("[\\s<>()]");
    private static final Pattern NO_LANGUAGE = Pattern.compile("[^A-Za-z0-9_+#.-]");
    private static final Pattern ITEM_APART = Pattern.compile("\n\n(\\s*- )");
    private static final Pattern LINE_START = Pattern.compile("^(\\s*\\d*)([-+#=.)])(?=[\\s#=-]|$)", Pattern.MULTILINE);

    private final StringBuilder out = new StringBuilder();

    private HtmlMarkdown() {}

    /** The nodes as Markdown. */
    public static String of(List<? extends Html> nodes) {
        var writing = new HtmlMarkdown();
        writing.blocks(nodes, "");
        return writing.out.toString().strip() + "\n";
    }

    private void blocks(List<? extends Html> nodes, String margin) {
        var line = new StringBuilder();
        for (var node : nodes) {
            if (isInline(node)) {
                inline(node, line);
                continue;
            }
            paragraph(line, margin);
            if (node instanceof SharedHtml shared) lines(shared.markdown(), margin);
            else block((Html.Element) node, margin);
        }
        paragraph(line, margin);
    }

    private static boolean isInline(Html node) {
        if (node instanceof SharedHtml shared) return isInline(shared.element());
        return !(node instanceof Html.Element element)
                || Elements.INLINE.contains(element.name())
                || WITHIN_LINES.contains(element.name());
    }

    private void paragraph(StringBuilder line, String margin) {
        var text = line.toString().strip();
        line.setLength(0);
        if (!text.isEmpty()) lines(mayMean(text) ? LINE_START.matcher(text).replaceAll("$1\\\\$2") : text, margin);
    }

    /** Whether a line may begin with what means more than its characters: few do. */
    private static boolean mayMean(String text) {
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (begins && FIRST.indexOf(each) >= 0) return true;
            begins = isLineEnd(each) || (begins && isSpace(each));
        }
        return false;
    }

    private static boolean isLineEnd(char each) {
        return each == '\n' || each == '\r' || each == '\u0085' || each == '\u2028' || each == '\u2029';
    }

    private static boolean isOneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isLineEnd(text.charAt(i))) return false;
        }
        return !text.isEmpty();
    }

    private void lines(String text, String margin) {
        gap(margin);
        if (margin.isEmpty() && isOneLine(text)) {
            out.append(text.stripTrailing()).append('\n');
        } else {
            text.lines()
                    .forEach(each -> out.append((margin + each).stripTrailing()).append('\n'));
        }
    }

    /** An empty line, but not behind what begins an item. */
    private void gap(String margin) {
        int end = out.length();
        if (end < 2 || (out.charAt(end - 1) == '\n' && out.charAt(end - 2) == '\n')) return;
        out.append(margin.stripTrailing()).append('\n');
    }

    private void block(Html.Element element, String margin) {
        if (!element.attribute("data-web").isEmpty()) return;
        switch (element.name()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                lines("#".repeat(element.name().charAt(1) - '0') + " " + line(element.children()), margin);
            case "pre" -> code(element, margin);
            case "ul", "ol" -> list(element, margin);
            case "table" -> table(element, margin);
            case "hr" -> lines("---", margin);
            case "blockquote" -> quote(element, margin);
            case "summary" -> lines("**" + line(element.children()) + "**", margin);
            case "dl" -> definitions(element, margin);
            case "svg", "nav", "script", "style", "button" -> {}
            default -> blocks(element.children(), margin);
        }
    }

    private void quote(Html.Element element, String margin) {
        lines(of(element.children()).strip().replaceAll("(?m)^", "> "), margin);
    }

    private void code(Html.Element element, String margin) {
        var all = Html.characters(element.children());
        var text = all.endsWith("\n") ? all.substring(0, all.length() - 1) : all;
        var language = element.children().isEmpty() || !(element.children().getFirst() instanceof Html.Element inside)
                ? ""
                : inside.attribute("data-language");
        var fence = "```";
        while (text.contains(fence)) fence += "`";
        lines(fence + NO_LANGUAGE.matcher(language).replaceAll("") + "\n" + text + "\n" + fence, margin);
    }

    private void list(Html.Element list, String margin) {
        int number = 1;
        gap(margin);
        for (var item : list.children()) {
            if (item instanceof Html.Text) continue;
            var marker = list.name().equals("ol") ? number++ + ". " : "- ";
            var text = item instanceof SharedHtml shared
                    ? shared.markdown()
                    : of(((Html.Element) item).children()).strip();
            if (text.contains("\n\n")) text = ITEM_APART.matcher(text).replaceAll("\n$1");
            out.append(margin).append(marker);
            var inside = " ".repeat(marker.length());
            var first = true;
            for (var each : text.lines().toList()) {
                out.append(first ? each : each.isEmpty() ? "" : margin + inside + each)
                        .append('\n');
                first = false;
            }
            if (first) out.append('\n');
        }
    }

    private void definitions(Html.Element list, String margin) {
        gap(margin);
        var term = "";
        for (var each : list.children()) {
            if (!(each instanceof Html.Element element)) continue;
            if (element.name().equals("dt")) {
                term = line(element.children());
            } else {
                out.append(margin).append("- ").append(term).append(": ");
                out.append(cell(element)).append('\n');
            }
        }
    }

    private void table(Html.Element table, String margin) {
        gap(margin);
        boolean headed = false;
        for (var part : table.children()) {
            if (!(part instanceof Html.Element section)) continue;
            var rows = section.name().equals("tr") ? List.of((Html) section) : section.children();
            for (var row : rows) {
                int columns = columns(row);
                if (columns < 0) continue;
                var line = row instanceof SharedHtml shared ? shared.markdown() : row((Html.Element) row);
                out.append(margin).append(line).append('\n');
                if (!headed) {
                    out.append(margin)
                            .append('|')
                            .append(" --- |".repeat(columns))
                            .append('\n');
                    headed = true;
                }
            }
        }
    }

    /** How many cells a row has; less than none where it is no row. */
    private static int columns(Html row) {
        return switch (row) {
            case Html.Text _ -> -1;
            case SharedHtml shared -> columns(shared.element());
            case Html.Element element ->
                element.name().equals("tr") ? element.children().size() : -1;
        };
    }

    /** A row of a table on one line. */
    static String row(Html.Element cells) {
        var line = new StringBuilder("|");
        cells.children().forEach(each -> line.append(' ').append(cell(each)).append(" |"));
        return line.toString();
    }

    /** What there is no room for on one line is joined. */
    private static String cell(Html cell) {
        return cell instanceof Html.Element element
                ? joined(of(element.children()).strip())
                : "";
    }

    private static String line(List<? extends Html> nodes) {
        var line = new StringBuilder();
        nodes.forEach(each -> inline(each, line));
        return joined(line.toString().strip());
    }

    private static String joined(String text) {
        if (text.indexOf('\n') < 0) return text;
        var joined = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int to = i;
            while (to < text.length() && isSpace(text.charAt(to))) to++;
            if (text.indexOf('\n', i, to) >= 0) joined.append(' ');
            else joined.append(text, i, Math.max(to, i + 1));
            i = Math.max(to, i + 1);
        }
        return joined.toString();
    }

    private static boolean isSpace(char each) {
        return each == ' ' || (each >= '\t' && each <= '\r');
    }

    private static void escape(String text, StringBuilder line) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= SPECIALS.length || !SPECIALS[each]) continue;
            line.append(text, from, i).append('\\');
            from = i;
        }
        line.append(text, from, text.length());
    }

    private static void inline(Html node, StringBuilder line) {
        switch (node) {
            case Html.Text(String text) -> escape(text, line);
            case Html.Element element -> inline(element, line);
            case SharedHtml shared -> inline(shared.element(), line);
        }
    }

    private static void inline(Html.Element element, StringBuilder line) {
        if (!element.attribute("data-web").isEmpty()) return;
        switch (element.name()) {
            case "code", "kbd", "samp" -> ticks(Html.characters(element.children()), line);
            case "strong", "b" -> around("**", element, line);
            case "em", "i" -> around("*", element, line);
            case "del", "s" -> around("~~", element, line);
            case "br" -> line.append("\\\n");
            case "a" -> {
                line.append('[').append(line(element.children())).append("](");
                line.append(target(element)).append(')');
            }
            case "img" -> line.append(element.attribute("alt"));
            case "button", "select", "input" -> {}
            default -> {
                boolean apart = !element.attribute("data-apart").isEmpty() && !line.isEmpty();
                if (apart) line.append(' ');
                element.children().forEach(each -> inline(each, line));
            }
        }
    }

    /** Pages of their own have another ending here. */
    private static String target(Html.Element link) {
        var given = link.attribute("href");
        boolean own = !link.attribute("data-page").isEmpty();
        if (own && given.endsWith(".html")) return given.substring(0, given.length() - "html".length()) + "md";
        var address = NO_ADDRESS.matcher(given).replaceAll("");
        return own ? address.replaceFirst("\\.html(?=#|$)", ".md") : address;
    }

    private static void around(String mark, Html.Element element, StringBuilder line) {
        var inside = line(element.children());
        if (!inside.isEmpty()) line.append(mark).append(inside).append(mark);
    }

    private static void ticks(String text, StringBuilder line) {
        var mark = "`";
        while (text.contains(mark)) mark += "`";
        var room = text.startsWith("`") || text.endsWith("`") ? " " : "";
        line.append(mark).append(room).append(joined(text)).append(room).append(mark);
    }
}
