package dev.parley.description.html;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Makes nodes of a page of what Markdown says. Used once. */
final class MarkdownReading extends AbstractVisitor {

    private static final Pattern LINK = Pattern.compile("</?[aA](?![A-Za-z0-9-])");
    private static final Pattern TASK = Pattern.compile("\\[([ xX])] (.*)", Pattern.DOTALL);

    private final Building building = new Building();
    private final Tags tags;
    private final int shift;
    /** How much of what is open belongs to Markdown: HTML within cannot end it. */
    private int held = building.depth();
    /** Whether the last link that a tag of a line began has no end tag behind it. */
    private boolean endless;

    MarkdownReading(int shift) {
        this.shift = shift;
        this.tags = new Tags(building, shift);
    }

    List<Html> read(Node document) {
        visitChildren(document);
        return building.nodes();
    }

    private void within(String name, Node node, Html.Attribute... attributes) {
        if (building.isTooDeep()) return;
        int outside = held;
        int depth = building.depth();
        building.begin(name, attributes);
        held = building.depth();
        visitChildren(node);
        building.endTo(depth);
        held = outside;
    }

    private void characters(String text) {
        if (!tags.isMute()) building.text(text);
    }

    @Override
    public void visit(Paragraph paragraph) {
        boolean tight =
                paragraph.getParent().getParent() instanceof org.commonmark.node.ListBlock list && list.isTight();
        if (tight) visitChildren(paragraph);
        else within("p", paragraph);
    }

    @Override
    public void visit(Heading heading) {
        within("h" + Math.min(6, heading.getLevel() + shift), heading);
    }

    @Override
    public void visit(BlockQuote quote) {
        within("blockquote", quote);
    }

    @Override
    public void visit(BulletList list) {
        within("ul", list);
    }

    @Override
    public void visit(OrderedList list) {
        int start = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
        if (start == 1) within("ol", list);
        else within("ol", list, new Html.Attribute("start", Integer.toString(start)));
    }

    @Override
    public void visit(ListItem item) {
        within("li", item);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        var info = code.getInfo() == null ? "" : code.getInfo().strip();
        code(code.getLiteral(), info.replaceFirst("\\s.*", ""));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code.getLiteral(), "");
    }

    private void code(String text, String language) {
        if (tags.isMute()) return;
        var inside = Html.of("code", text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
        building.add(Html.of("pre", language.isEmpty() ? inside : inside.with("data-language", language)));
    }

    @Override
    public void visit(ThematicBreak line) {
        building.add(Html.of("hr"));
    }

    @Override
    public void visit(HtmlBlock html) {
        tags.read(html.getLiteral(), held);
    }

    @Override
    public void visit(HtmlInline html) {
        tags.read(html.getLiteral(), held);
        if (LINK.matcher(html.getLiteral()).lookingAt()) endless = isEndless(html);
    }

    /** Whether the next tag of a link behind this one begins another, or there is none. */
    private static boolean isEndless(HtmlInline link) {
        for (@Nullable Node next = link.getNext(); next != null; next = next.getNext()) {
            if (next instanceof HtmlInline html
                    && LINK.matcher(html.getLiteral()).lookingAt())
                return !html.getLiteral().startsWith("</");
        }
        return true;
    }

    @Override
    public void visit(Text text) {
        Matcher task = TASK.matcher(text.getLiteral());
        boolean first = text.getPrevious() == null
                && text.getParent() instanceof Paragraph paragraph
                && paragraph.getPrevious() == null
                && paragraph.getParent() instanceof ListItem;
        if (!first || !task.matches()) {
            characters(text.getLiteral());
            return;
        }
        boolean done = !task.group(1).isBlank();
        building.add(Html.of("span", done ? "☑" : "☐")
                .in("task")
                .with("role", "img")
                .with("aria-label", done ? "done" : "to do"));
        characters(" " + task.group(2));
    }

    @Override
    public void visit(Code code) {
        if (!tags.isMute()) building.add(Html.of("code", code.getLiteral()));
    }

    @Override
    public void visit(Emphasis emphasis) {
        within("em", emphasis);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        within("strong", emphasis);
    }

    @Override
    public void visit(SoftLineBreak end) {
        characters("\n");
    }

    @Override
    public void visit(HardLineBreak end) {
        building.add(Html.of("br"));
    }

    @Override
    public void visit(Link link) {
        // a link has no other one in it, and ends before it where it has no end of its own
        if (endless) building.end("a", held);
        SafeLinks.of(link.getDestination())
                .filter(_ -> !building.isWithin("a"))
                .ifPresentOrElse(safe -> within("a", link, Markdown.linkAttributes(safe)), () -> visitChildren(link));
    }

    @Override
    public void visit(Image image) {
        var words = new Building();
        image.accept(new PictureWords(words));
        building.add(Markdown.image(image.getDestination(), Html.characters(words.nodes())));
    }

    @Override
    public void visit(CustomNode node) {
        switch (node) {
            case Strikethrough _ -> within("del", node);
            case TableHead _ -> within("thead", node);
            case TableBody _ -> within("tbody", node);
            case TableRow _ -> within("tr", node);
            case TableCell cell -> within(cell.isHeader() ? "th" : "td", cell);
            default -> visitChildren(node);
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) within("table", block);
        else visitChildren(block);
    }
}
