package dev.parley.description.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.source.Operation;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a text before and after an edit. */
final class ChangedLines {

    private final Source before;
    private final List<String> old;
    private final List<String> now;

    ChangedLines(Source before, String after) {
        this.before = before;
        this.old = before.text().lines().toList();
        this.now = after.lines().toList();
    }

    /** Fails where a line changed that is not of what the operation names. */
    void areOf(Operation operation) {
        var at = operation.at();
        boolean there = !before.tree().at(at.toString()).isMissingNode();
        // What is the last of a container, or moves in it, may change all of it.
        boolean around = operation instanceof Operation.Move || !there || isAlone(at);
        var place = around ? at.parent() : at;
        int head = line(place) - 1;
        boolean joins = operation instanceof Operation.Remove && isBehindDash(at);
        int tail = Math.max(0, old.size() - end(place) - (joins ? 1 : 0));
        assertThat(now.size()).as("%s", operation).isGreaterThanOrEqualTo(head + tail);
        assertThat(now.subList(0, head)).as("%s", operation).isEqualTo(old.subList(0, head));
        assertThat(now.subList(now.size() - tail, now.size()))
                .as("%s", operation)
                .isEqualTo(old.subList(old.size() - tail, old.size()));
        boolean leads = operation instanceof Operation.Insert insert
                && insert.before() != null
                && isBehindDash(at.parent().child(insert.before()));
        if (!there && !leads && isBlock(at.parent()))
            assertThat(isAddition()).as("%s", operation).isTrue();
    }

    private boolean isAlone(Pointer at) {
        return before.tree().at(at.parent().toString()).size() == 1;
    }

    /** Where the first member of an item goes, the next one follows the dash. */
    private boolean isBehindDash(Pointer at) {
        var item = at.parent();
        return !item.isRoot() && before.tree().at(item.parent().toString()).isArray() && line(item) == line(at);
    }

    /** Whether all lines that were there are as before. */
    private boolean isAddition() {
        int same = 0;
        while (same < Math.min(old.size(), now.size()) && old.get(same).equals(now.get(same))) same++;
        return now.subList(now.size() - old.size() + same, now.size()).equals(old.subList(same, old.size()));
    }

    private boolean isBlock(Pointer at) {
        var node = before.tree().at(at.toString());
        if (!node.isContainer() || node.isEmpty()) return false;
        var first = node.isArray()
                ? at.child(0)
                : at.child(node.propertyNames().iterator().next());
        var text = old.get(line(first) - 1);
        return !text.contains("{") && !text.contains("[");
    }

    private int line(Pointer at) {
        return at.isRoot() ? 1 : before.place(at).line();
    }

    /** The last line before the next node. */
    private int end(Pointer at) {
        for (var here = at; !here.isRoot(); here = here.parent()) {
            var next = next(here);
            if (next != null) return Math.max(line(at), line(next) - 1);
        }
        return old.size();
    }

    private @Nullable Pointer next(Pointer at) {
        var around = before.tree().at(at.parent().toString());
        if (around.isArray()) {
            int index = Integer.parseInt(at.last()) + 1;
            return index < around.size() ? at.parent().child(index) : null;
        }
        var keys = List.copyOf(around.propertyNames());
        int index = keys.indexOf(at.last()) + 1;
        return index > 0 && index < keys.size() ? at.parent().child(keys.get(index)) : null;
    }
}
