package dev.parley.storage.timeline;

import dev.parley.engine.store.StoreException;
import dev.parley.engine.timeline.SegmentStore;
import dev.parley.protocol.Bytes;
import dev.parley.storage.database.Database;
import dev.parley.storage.database.Sql;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sealed segments in a database that several nodes share, so that each can read them; those that grow lie in files of this node. */
public final class SqlSegmentStore implements SegmentStore {

    private static final int PIECE = 64 << 10;

    private final Database database;
    private final FileSegmentStore files;

    /**
     * Segments in a database.
     *
     * @param files where they grow
     */
    public SqlSegmentStore(Database database, FileSegmentStore files) {
        this.database = database;
        this.files = files;
    }

    @Override
    public Growing grow(String session, int number) throws IOException {
        return new GrowingHere(session, number, files.grow(session, number));
    }

    @Override
    public List<Stored> segments(String session) throws IOException {
        List<Stored> stored = new ArrayList<>(trying(() -> database.read(sql -> sql.list(
                "select number, size from segment where session = ?",
                row -> new Stored((int) row.number("number"), row.number("size"), true),
                session))));
        List<Integer> shared = stored.stream().map(Stored::number).toList();
        for (Stored here : files.segments(session)) {
            if (!shared.contains(here.number())) {
                stored.add(new Stored(here.number(), here.size(), false));
            }
        }
        stored.sort(Comparator.comparingInt(Stored::number));
        return stored;
    }

    @Override
    public Reader open(String session, int number) throws IOException {
        return new PieceReader(session, number);
    }

    @Override
    public @Nullable Bytes index(String session, int number) throws IOException {
        return trying(() -> database.read(sql -> sql.first(
                        "select blocks from segment where session = ? and number = ?",
                        row -> Bytes.wrap(row.bytes("blocks")),
                        session,
                        number)
                .orElse(null)));
    }

    @Override
    public void delete(String session, int number) throws IOException {
        files.delete(session, number);
        trying(() -> database.write(sql -> {
            sql.run("delete from segment_piece where session = ? and number = ?", session, number);
            return sql.run("delete from segment where session = ? and number = ?", session, number);
        }));
    }

    @Override
    public void delete(String session) throws IOException {
        files.delete(session);
        trying(() -> database.write(sql -> {
            sql.run("delete from segment_piece where session = ?", session);
            return sql.run("delete from segment where session = ?", session);
        }));
    }

    private static <T extends @Nullable Object> T trying(Supplier<T> work) throws IOException {
        try {
            return work.get();
        } catch (StoreException e) {
            throw new IOException(e.problem().message(), e);
        }
    }

    /** A segment that grows in a file and is moved into the database when it is sealed. */
    private final class GrowingHere implements Growing {

        private final String session;
        private final int number;
        private final Growing file;

        GrowingHere(String session, int number, Growing file) {
            this.session = session;
            this.number = number;
            this.file = file;
        }

        @Override
        public void write(long at, byte[] bytes, int from, int to) throws IOException {
            file.write(at, bytes, from, to);
        }

        @Override
        public void cut(long size) throws IOException {
            file.cut(size);
        }

        @Override
        public void seal(Bytes index) throws IOException {
            try (Reader reader = files.open(session, number)) {
                List<byte[]> pieces = pieces(reader);
                trying(() -> database.write(sql -> insert(sql, pieces, index)));
            }
            file.close();
            files.delete(session, number);
        }

        private int insert(Sql sql, List<byte[]> pieces, Bytes index) {
            long size = 0;
            for (int i = 0; i < pieces.size(); i++) {
                sql.run(
                        "insert into segment_piece (session, number, piece, body) values (?, ?, ?, ?)",
                        session,
                        number,
                        i,
                        pieces.get(i));
                size += pieces.get(i).length;
            }
            return sql.run(
                    "insert into segment (session, number, size, blocks) values (?, ?, ?, ?)",
                    session,
                    number,
                    size,
                    index.toArray());
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private static List<byte[]> pieces(Reader reader) throws IOException {
        List<byte[]> pieces = new ArrayList<>();
        byte[] buffer = new byte[PIECE];
        long at = 0;
        int filled = 0;
        int count = reader.read(at, buffer, 0, PIECE);
        while (count > 0) {
            at += count;
            filled += count;
            if (filled == PIECE) {
                pieces.add(buffer.clone());
                filled = 0;
            }
            count = reader.read(at, buffer, filled, PIECE);
        }
        if (filled > 0) {
            pieces.add(java.util.Arrays.copyOf(buffer, filled));
        }
        return pieces;
    }

    /** Reads a segment from its file as long as that is there, then piece by piece from the database. */
    private final class PieceReader implements Reader {

        private final String session;
        private final int number;
        private @Nullable Reader file;
        private byte[] piece = new byte[0];
        private long pieceNumber = -1;

        PieceReader(String session, int number) throws IOException {
            this.session = session;
            this.number = number;
            try {
                file = files.open(session, number);
            } catch (NoSuchFileException _) {
                file = null; // it is sealed, so the database has it
            }
        }

        @Override
        public synchronized int read(long at, byte[] into, int from, int to) throws IOException {
            Reader open = file;
            if (open != null) {
                return open.read(at, into, from, to);
            }
            if (pieceNumber != at / PIECE) {
                piece = load(at / PIECE);
                pieceNumber = at / PIECE;
            }
            int begin = (int) (at % PIECE);
            int count = Math.max(0, Math.min(to - from, piece.length - begin));
            System.arraycopy(piece, Math.min(begin, piece.length), into, from, count);
            return count;
        }

        private byte[] load(long wanted) throws IOException {
            return trying(() -> database.read(sql -> sql.first(
                            "select body from segment_piece where session = ? and number = ? and piece = ?",
                            row -> row.bytes("body"),
                            session,
                            number,
                            wanted)
                    .orElse(new byte[0])));
        }

        @Override
        public void close() throws IOException {
            Reader open = file;
            if (open != null) {
                open.close();
            }
        }
    }
}
