package dev.parley.description.sync;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Part;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.PartKind;
import dev.parley.description.document.PartName;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one place takes over from the other into its document. Used once. */
final class PartChanges {

    private final StandardDocument document;
    private final StandardDocument other;
    private final Set<PartName> gone = new LinkedHashSet<>();
    private final Map<PartName, String> texts = new LinkedHashMap<>();
    private final List<Operation> rest = new ArrayList<>();

    PartChanges(StandardDocument document, StandardDocument other) {
        this.document = document;
        this.other = other;
    }

    /** A part gets the text that it has in the other place; none where it is gone there. */
    void take(PartName name, @Nullable String text) {
        if (text == null) gone.add(name);
        else texts.put(name, said(text));
    }

    /** A part changes where it does in the other place. */
    void change(PartName name, String text, List<Operation> operations) {
        if (!operations.isEmpty()) {
            texts.put(
                    name,
                    Source.parse(text, document.syntax()).apply(operations).text());
        }
    }

    /** What is in no part changes, too, behind what did so before. */
    void rest(List<Operation> operations) {
        rest.addAll(operations);
    }

    /** A text of the other document as it is written here. */
    private String said(String text) {
        if (document.syntax() == other.syntax()) return text;
        return Source.text(Source.parse(text, other.syntax()).tree(), document.syntax());
    }

    private JsonNode tree(String text) {
        return Source.parse(text, document.syntax()).tree();
    }

    StandardDocument document() {
        if (gone.isEmpty() && texts.isEmpty() && rest.isEmpty()) return document;
        var edit = new DocumentEdit(document);
        gone.forEach(edit::delete);
        var edited = rest.isEmpty()
                ? edit.document()
                : edit.document().with(List.of(new PartEdit.Change(PartName.SKELETON, rest)));
        edited = created(edited);
        var said = new ArrayList<PartEdit>();
        texts.forEach((name, text) -> said.add(new PartEdit.Create(new Part(name, text))));
        return edited.with(said);
    }

    /** The document with places for parts that it has not got yet, where they stand in the other one. */
    private StandardDocument created(StandardDocument edited) {
        var edit = new DocumentEdit(edited);
        var operations = new LinkedHashMap<PartName, JsonNode>();
        var there = new HashSet<PartName>();
        edited.parts().forEach(part -> there.add(part.name()));
        texts.forEach((name, text) -> {
            if (there.contains(name)) return;
            if (name.kind() == PartKind.PATH_OPERATION) operations.put(name, tree(text));
            else edit.create(name, tree(text), follower(name, there));
        });
        edit.create(operations);
        return edit.document();
    }

    /** The part of its section that stands behind it in the other document and is in this one. */
    private @Nullable String follower(PartName name, Set<PartName> there) {
        var pointer = name.pointer();
        var keys = other.keys(pointer.parent());
        for (int i = keys.indexOf(pointer.last()) + 1; i < keys.size(); i++) {
            var next = PartName.holding(pointer.parent().child(keys.get(i)));
            if (next.filter(there::contains).isPresent()) return keys.get(i);
        }
        return null;
    }
}
