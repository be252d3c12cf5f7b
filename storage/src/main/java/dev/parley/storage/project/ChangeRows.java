package dev.parley.storage.project;

import dev.parley.engine.project.Change;
import dev.parley.engine.project.PartChange;
import dev.parley.engine.project.RecordedChange;
import dev.parley.engine.project.Splice;
import dev.parley.storage.database.Row;
import dev.parley.storage.database.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of the change feed: one for each change, and one for each part that it touched. */
final class ChangeRows {

    private final Sql sql;

    ChangeRows(Sql sql) {
        this.sql = sql;
    }

    void add(String project, RecordedChange recorded) {
        Change change = recorded.change();
        sql.run(
                "insert into change (project, branch, sequence, at, author, summary, undoes) values (?, ?, ?, ?, ?, ?, ?)",
                project,
                SqlRows.BRANCH,
                change.sequence(),
                change.at(),
                change.author(),
                change.summary(),
                recorded.undoes());
        for (int place = 0; place < recorded.parts().size(); place++) {
            add(project, change.sequence(), place, recorded.parts().get(place));
        }
    }

    private void add(String project, long sequence, int place, PartChange part) {
        PartChange.Side before = part.before();
        PartChange.Side after = part.after();
        sql.run(
                "insert into change_part (project, branch, sequence, place, part, document, kind, name_before,"
                        + " revision_before, name_after, splice_start, removed, inserted)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                project,
                SqlRows.BRANCH,
                sequence,
                place,
                part.part(),
                part.document(),
                part.kind(),
                before == null ? null : before.key(),
                before == null ? null : before.revision(),
                after == null ? null : after.key(),
                part.splice().start(),
                part.splice().removed(),
                part.splice().inserted());
    }

    List<RecordedChange> after(String project, long after, int limit) {
        List<Listed> changes = sql.list(
                "select sequence, at, author, summary, undoes from change where project = ? and branch = ?"
                        + " and sequence > ? order by sequence limit ?",
                Listed::of,
                project,
                SqlRows.BRANCH,
                after,
                limit);
        if (changes.isEmpty()) {
            return List.of();
        }
        Map<Long, List<PartChange>> parts = new LinkedHashMap<>();
        sql.list(
                        "select sequence, part, document, kind, name_before, revision_before, name_after, splice_start,"
                                + " removed, inserted from change_part where project = ? and branch = ?"
                                + " and sequence > ? and sequence <= ? order by sequence, place",
                        Piece::of,
                        project,
                        SqlRows.BRANCH,
                        after,
                        changes.getLast().sequence)
                .forEach(piece -> parts.computeIfAbsent(piece.sequence, _ -> new ArrayList<>())
                        .add(piece.change));
        return changes.stream()
                .map(change -> change.with(parts.getOrDefault(change.sequence, List.of())))
                .toList();
    }

    List<RecordedChange> of(String project, String part) {
        List<Listed> changes = sql.list(
                "select sequence, at, author, summary, undoes from change where project = ? and branch = ? and sequence in"
                        + " (select sequence from change_part where project = ? and branch = ? and part = ?) order by sequence",
                Listed::of,
                project,
                SqlRows.BRANCH,
                project,
                SqlRows.BRANCH,
                part);
        Map<Long, PartChange> pieces = new LinkedHashMap<>();
        sql.list(
                        "select sequence, part, document, kind, name_before, revision_before, name_after, splice_start,"
                                + " removed, inserted from change_part where project = ? and branch = ? and part = ?",
                        Piece::of,
                        project,
                        SqlRows.BRANCH,
                        part)
                .forEach(piece -> pieces.put(piece.sequence, piece.change));
        return changes.stream()
                .map(change -> change.with(List.of(Objects.requireNonNull(pieces.get(change.sequence)))))
                .toList();
    }

    void forget(String project, String part) {
        sql.run("delete from change_part where project = ? and branch = ? and part = ?", project, SqlRows.BRANCH, part);
    }

    private record Listed(
            long sequence, Change change, @Nullable Long undoes) {

        static Listed of(Row row) throws SQLException {
            long sequence = row.number("sequence");
            return new Listed(
                    sequence,
                    new Change(sequence, row.time("at"), row.text("author"), row.text("summary"), List.of()),
                    row.numberIfAny("undoes"));
        }

        RecordedChange with(List<PartChange> parts) {
            List<String> endpoints = parts.stream()
                    .filter(PartChange::isEndpoint)
                    .map(PartChange::part)
                    .distinct()
                    .toList();
            return new RecordedChange(
                    new Change(sequence, change.at(), change.author(), change.summary(), endpoints), undoes, parts);
        }
    }

    private record Piece(long sequence, PartChange change) {

        static Piece of(Row row) throws SQLException {
            long sequence = row.number("sequence");
            return new Piece(
                    sequence,
                    new PartChange(
                            row.text("part"),
                            row.text("document"),
                            row.text("kind"),
                            side(row.textIfAny("name_before"), row.numberIfAny("revision_before")),
                            side(row.textIfAny("name_after"), sequence),
                            new Splice((int) row.number("splice_start"), row.text("removed"), row.text("inserted"))));
        }

        private static PartChange.@Nullable Side side(@Nullable String key, @Nullable Long revision) {
            return key == null ? null : new PartChange.Side(key, Objects.requireNonNull(revision));
        }
    }
}
