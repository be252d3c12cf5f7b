package dev.parley.engine.http;

import dev.parley.protocol.http.HeaderFields;
import io.airlift.compress.v3.MalformedInputException;
import io.airlift.compress.v3.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** The content codings (RFC 9110 §8.4.1) that can be taken off a body while it comes. */
public final class ContentCodings {

    /** What is offered where the user has nothing else. */
    static final String OFFERED = "gzip, deflate, br, zstd";

    private static final Set<String> KNOWN = Set.of("gzip", "x-gzip", "deflate", "br", "zstd");

    /** More of them serve bombs only. */
    static final int MOST = 3;

    private ContentCodings() {}

    /** Those of a response, in the order in which they were put on. */
    public static List<String> of(HeaderFields fields) {
        List<String> codings = new ArrayList<>(0);
        for (String member : fields.members("Content-Encoding")) {
            String name = member.toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && !name.equals("identity")) {
                codings.add(name);
            }
        }
        return codings;
    }

    static boolean known(List<String> codings) {
        for (String coding : codings) {
            if (!KNOWN.contains(coding)) {
                return false;
            }
        }
        return true;
    }

    /** The body without its codings; the last one put on is the first taken off. A body without a byte has none. */
    static InputStream decoded(InputStream body, List<String> codings) throws IOException {
        if (codings.isEmpty()) {
            return body;
        }
        PushbackInputStream peeked = new PushbackInputStream(body, 2);
        int first = peeked.read();
        if (first < 0) {
            return InputStream.nullInputStream();
        }
        peeked.unread(first);
        InputStream decoded = peeked;
        for (String coding : codings.reversed()) {
            decoded = decoded(decoded, coding);
        }
        return decoded;
    }

    private static InputStream decoded(InputStream body, String coding) throws IOException {
        return switch (coding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(body, 8_192);
            case "deflate" -> inflated(body);
            case "br" -> new BrotliInputStream(body);
            case "zstd" -> zstd(body);
            default -> throw new IOException("the content coding " + coding + " is not known");
        };
    }

    /** Some servers leave out the frame of zlib that the coding has (RFC 9110 §8.4.1.2). */
    private static InputStream inflated(InputStream body) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(body, 2);
        byte[] head = peeked.readNBytes(2);
        peeked.unread(head);
        boolean framed =
                head.length == 2 && (head[0] & 0x0f) == 8 && (((head[0] & 0xff) << 8) | (head[1] & 0xff)) % 31 == 0;
        return new InflaterInputStream(peeked, new Inflater(!framed), 8_192) {
            @Override
            public void close() throws IOException {
                inf.end();
                super.close();
            }
        };
    }

    /** What is no zstd is told by exceptions that are no mistake of ours. */
    private static InputStream zstd(InputStream body) {
        return new FilterInputStream(new ZstdInputStream(body)) {
            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                try {
                    return super.read(target, from, length);
                } catch (MalformedInputException | IllegalArgumentException | IndexOutOfBoundsException e) {
                    throw new IOException(e.getMessage(), e);
                }
            }
        };
    }
}
