package dev.parley.storage.project;

import dev.parley.description.cookies.Cookie;
import dev.parley.description.cookies.CookieJar;
import dev.parley.description.cookies.CookieJson;
import dev.parley.description.problem.ProblemException;
import dev.parley.engine.http.CookieStore;
import dev.parley.engine.secret.SecretBox;
import dev.parley.engine.time.Clock;
import dev.parley.storage.database.Database;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cookie jars of projects in the database, sealed, since they sign in. */
public final class SqlCookieStore implements CookieStore {

    private static final Logger LOG = System.getLogger(SqlCookieStore.class.getName());
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Database database;
    private final SecretBox box;
    private final Clock clock;

    public SqlCookieStore(Database database, SecretBox box, Clock clock) {
        this.database = database;
        this.box = box;
        this.clock = clock;
    }

    @Override
    public CookieJar read(String project) {
        byte[] sealed = database.read(
                sql -> sql.first("select sealed from cookie_jar where project = ?", row -> row.bytes("sealed"), project)
                        .orElse(null));
        if (sealed == null) {
            return CookieJar.EMPTY;
        }
        List<Cookie> cookies = new ArrayList<>();
        for (JsonNode each : JSON.readTree(box.open(place(project), sealed)).path("cookies")) {
            try {
                cookies.add(CookieJson.cookie(each, clock.now()));
            } catch (ProblemException e) {
                LOG.log(Level.DEBUG, "A cookie that a server set is none that may be kept", e);
            }
        }
        return new CookieJar(cookies);
    }

    @Override
    public void save(String project, CookieJar jar) {
        byte[] sealed = box.seal(place(project), JSON.writeValueAsBytes(CookieJson.write(jar)));
        database.write(sql -> sql.run(
                "insert into cookie_jar (project, sealed) values (?, ?)"
                        + " on conflict (project) do update set sealed = excluded.sealed",
                project,
                sealed));
    }

    private static String place(String project) {
        return "cookies/" + project;
    }
}
