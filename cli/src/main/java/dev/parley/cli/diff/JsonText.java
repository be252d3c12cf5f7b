package dev.parley.cli.diff;

import dev.parley.cli.description.OpenedDescription;
import dev.parley.description.difference.Change;
import dev.parley.description.difference.Impact;
import dev.parley.description.reference.Located;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes for programs. */
record JsonText(Compared compared, boolean lines) {

    String text() {
        ObjectNode all = JsonMapper.shared().createObjectNode();
        all.put("old", compared.old().argument()).put("new", compared.now().argument());
        ObjectNode summary = all.putObject("summary");
        for (Impact impact : Impact.values()) {
            summary.put(Compared.word(impact), compared.count(impact));
        }
        ArrayNode changes = all.putArray("changes");
        compared.changes().forEach(change -> add(changes.addObject(), change));
        if (lines) {
            all.put("text", compared.lines());
        }
        return all.toPrettyString() + "\n";
    }

    private void add(ObjectNode node, Change change) {
        node.put("rule", change.rule())
                .put("kind", change.kind().name().toLowerCase(Locale.ROOT))
                .put("impact", Compared.word(change.impact()))
                .put("subject", change.subject())
                .put("where", change.where())
                .put("message", change.message())
                .put("reason", change.reason());
        ArrayNode affects = node.putArray("affects");
        change.affects().forEach(affects::add);
        change.old().ifPresent(place -> add(node.putObject("old"), compared.old(), place));
        change.now().ifPresent(place -> add(node.putObject("new"), compared.now(), place));
    }

    private static void add(ObjectNode node, OpenedDescription opened, Located place) {
        var position = place.position();
        node.put("file", opened.name(place.file()))
                .put("pointer", place.pointer().toString())
                .put("line", position.line())
                .put("column", position.column());
    }
}
