package dev.parley.engine.http;

import dev.parley.description.request.BodyPiece;
import dev.parley.description.request.FileContent;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.ResolvedBody;
import dev.parley.engine.exchange.OutgoingBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A body made of pieces, some of which may be files. */
final class WholeBody implements OutgoingBody {

    private final List<BodyPiece> pieces;
    private final BodyFiles files;
    private final long size;

    private WholeBody(List<BodyPiece> pieces, BodyFiles files) throws IOException {
        this.pieces = pieces;
        this.files = files;
        long total = 0;
        for (BodyPiece piece : pieces) {
            total += size(piece);
        }
        this.size = total;
    }

    static OutgoingBody of(ResolvedBody body, BodyFiles files) throws IOException {
        List<BodyPiece> pieces = body.pieces();
        return pieces.isEmpty() ? OutgoingBody.NONE : new WholeBody(pieces, files);
    }

    private long size(BodyPiece piece) throws IOException {
        return switch (piece) {
            case BodyPiece.Written(var bytes) -> bytes.bytes().length;
            case BodyPiece.File(FileSource file) -> {
                FileContent content = file.content();
                yield content == null ? files.size(path(file)) : content.size();
            }
        };
    }

    private static String path(FileSource file) throws IOException {
        String path = file.path();
        if (path == null) {
            throw new IOException("no file is chosen for " + file.name());
        }
        return path;
    }

    private InputStream open(BodyPiece piece) throws IOException {
        return switch (piece) {
            case BodyPiece.Written(var bytes) -> new ByteArrayInputStream(bytes.bytes());
            case BodyPiece.File(FileSource file) -> {
                FileContent content = file.content();
                yield content == null ? files.open(path(file)) : new ByteArrayInputStream(content.bytes());
            }
        };
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream open() throws IOException {
        List<InputStream> streams = new ArrayList<>();
        for (BodyPiece piece : pieces) {
            streams.add(open(piece));
        }
        return new SequenceInputStream(Collections.enumeration(streams));
    }

    @Override
    public boolean repeatable() {
        return true;
    }
}
