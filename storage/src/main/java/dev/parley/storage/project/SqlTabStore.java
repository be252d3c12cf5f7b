package dev.parley.storage.project;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.RequestJson;
import dev.parley.engine.secret.SecretBox;
import dev.parley.engine.store.StoreException;
import dev.parley.engine.tab.Tab;
import dev.parley.engine.tab.TabStore;
import dev.parley.storage.database.Database;
import dev.parley.storage.database.Row;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tabs in the database. Draft and personal options are sealed together, since they hold keys and passwords as typed. */
public final class SqlTabStore implements TabStore {

    private static final Logger LOG = System.getLogger(SqlTabStore.class.getName());
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Database database;
    private final SecretBox box;

    public SqlTabStore(Database database, SecretBox box) {
        this.database = database;
        this.box = box;
    }

    @Override
    public List<Tab> all(String project, String person) {
        // drafts are opened after the transaction: their key may have to be read by another one
        List<Supplier<Tab>> kept = database.read(sql -> sql.list(
                "select id, place, endpoint, revision, session, sealed, updated_at from tab"
                        + " where project = ? and person = ? order by place, id",
                row -> kept(project, person, row),
                project,
                person));
        return kept.stream().map(Supplier::get).toList();
    }

    @Override
    public void save(String project, String person, Tab tab) {
        byte[] sealed = box.seal(place(project, person, tab.id()), JSON.writeValueAsBytes(json(tab)));
        database.write(sql -> sql.run(
                "insert into tab (project, person, id, place, endpoint, revision, session, sealed, updated_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (project, person, id) do update set"
                        + " place = excluded.place, endpoint = excluded.endpoint, revision = excluded.revision,"
                        + " session = excluded.session, sealed = excluded.sealed, updated_at = excluded.updated_at",
                project,
                person,
                tab.id(),
                tab.position(),
                tab.endpoint(),
                tab.revision(),
                tab.session(),
                sealed,
                tab.updatedAt()));
    }

    @Override
    public void delete(String project, String person, String id) {
        database.write(
                sql -> sql.run("delete from tab where project = ? and person = ? and id = ?", project, person, id));
    }

    private static ObjectNode json(Tab tab) {
        ObjectNode json = JSON.createObjectNode();
        if (tab.draft() != null) {
            json.set("draft", RequestJson.write(tab.draft()));
        }
        if (tab.personal() != null) {
            json.set("personal", RequestJson.write(tab.personal()));
        }
        if (tab.folder() != null) {
            json.put("folder", tab.folder());
        }
        return json;
    }

    private Supplier<Tab> kept(String project, String person, Row row) throws SQLException {
        Tab bare = new Tab(
                row.text("id"),
                (int) row.number("place"),
                row.textIfAny("endpoint"),
                row.numberIfAny("revision"),
                null,
                null,
                null,
                row.textIfAny("session"),
                row.time("updated_at"));
        byte[] sealed = row.bytes("sealed");
        return () -> opened(bare, place(project, person, bare.id()), sealed);
    }

    private Tab opened(Tab bare, String place, byte[] sealed) {
        try {
            JsonNode json = JSON.readTree(box.open(place, sealed));
            return new Tab(
                    bare.id(),
                    bare.position(),
                    bare.endpoint(),
                    bare.revision(),
                    json.has("draft") ? RequestJson.either(json.get("draft")) : null,
                    json.has("personal") ? RequestJson.personal(json.get("personal")) : null,
                    json.path("folder").stringValue(null),
                    bare.session(),
                    bare.updatedAt());
        } catch (StoreException | ProblemException e) {
            // one draft that cannot be read keeps no one from the other tabs
            LOG.log(Level.WARNING, "The draft of tab {0} cannot be read: {1}", bare.id(), e.getMessage());
            return bare;
        }
    }

    private static String place(String project, String person, String id) {
        return "tab/" + project + "/" + person + "/" + id;
    }
}
