package dev.parley.server.json;

import dev.parley.engine.timeline.Row;
import dev.parley.engine.timeline.Rows;
import dev.parley.engine.timeline.State;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rows of a timeline as the contract has them. */
public final class RowJson {

    private RowJson() {}

    /** Rows with their counts. */
    public static ObjectNode of(Rows rows) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, rows);
        return json;
    }

    /** Puts rows and their counts into an object. */
    public static void put(ObjectNode json, Rows rows) {
        json.put("total", rows.total());
        json.put("first", rows.first());
        json.put("offset", rows.offset());
        json.set("rows", of(rows.rows()));
    }

    /** A list of rows. */
    public static ArrayNode of(List<Row> rows) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        rows.forEach(each -> list.add(of(each)));
        return list;
    }

    private static ObjectNode of(Row row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("sequence", row.sequence());
        json.put("at", row.at());
        json.put("direction", row.direction().label());
        json.put("kind", row.kind().label());
        json.put("size", row.size());
        if (row.wireSize() > 0) {
            json.put("wireSize", row.wireSize());
        }
        if (row.took() >= 0) {
            json.put("took", row.took());
        }
        json.put("preview", row.preview());
        if (row.frames() > 1) {
            json.put("frames", row.frames());
        }
        json.put("connection", row.connection());
        if (row.state() != State.DONE) {
            json.put("state", row.state().label());
        }
        if (row.level() != null) {
            json.put("level", row.level());
        }
        return json;
    }
}
