package dev.parley.description.html;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Text;

/** Collects the characters of a picture's description. Used once. */
final class PictureWords extends AbstractVisitor {

    private final Building words;

    PictureWords(Building words) {
        this.words = words;
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
    }

    @Override
    public void visit(Text text) {
        words.text(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.text(code.getLiteral());
    }
}
