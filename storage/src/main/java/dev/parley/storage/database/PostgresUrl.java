package dev.parley.storage.database;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The address of a PostgreSQL database: {@code postgresql://user:password@host:5432/name?sslmode=require}, or a JDBC URL. */
public final class PostgresUrl {

    private static final String JDBC = "jdbc:";

    private PostgresUrl() {}

    /**
     * Where connections come from.
     *
     * @throws IOException when it is no address of a PostgreSQL database; the message never holds the password
     */
    public static DataSource source(String text) throws IOException {
        String plain = text.startsWith(JDBC) ? text.substring(JDBC.length()) : text;
        if (!plain.startsWith("postgresql:") && !plain.startsWith("postgres:")) {
            throw wrong();
        }
        try {
            URI url = new URI(plain);
            String host = url.getRawAuthority();
            if (host == null || url.getPath().length() < 2) {
                throw wrong();
            }
            PGSimpleDataSource source = new PGSimpleDataSource();
            String query = url.getRawQuery();
            int at = host.lastIndexOf('@');
            source.setUrl("jdbc:postgresql://" + host.substring(at + 1) + url.getRawPath()
                    + (query == null ? "" : "?" + query));
            if (at >= 0) {
                String[] user = host.substring(0, at).split(":", 2);
                source.setUser(decoded(user[0]));
                source.setPassword(user.length > 1 ? decoded(user[1]) : "");
            }
            return source;
        } catch (URISyntaxException | IllegalArgumentException _) {
            throw wrong();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IOException wrong() {
        return new IOException(
                "the database URL is not understood; it is written postgresql://user:password@host:5432/database");
    }
}
