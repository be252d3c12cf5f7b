package dev.parley.server.demo.http;

import dev.parley.protocol.Bytes;
import java.util.Locale;
import java.util.function.LongFunction;

/**
 * A body of a size, made of rows that are numbered: the same for each visitor.
 *
 * @param row makes the row of a number
 * @param filler what stands where no further row fits
 */
record LargeBody(String mediaType, long size, String start, LongFunction<String> row, String end, char filler) {

    private static final int STRETCH = 64 << 10;

    static LargeBody of(String kind, long size) {
        return switch (kind) {
            case "json" -> new LargeBody("application/json", size, "[", LargeBody::json, "\n]", ' ');
            case "text" ->
                new LargeBody("text/plain; charset=utf-8", size, "", n -> "This is line " + n + "\n", "", '.');
            default -> new LargeBody("application/octet-stream", size, "", LargeBody::bytes, "", '\0');
        };
    }

    private static String json(long number) {
        return String.format(
                Locale.ROOT,
                "%s\n  {\"id\": %d, \"name\": \"Row %d\", \"price\": %d.%02d, \"tags\": [\"t%d\", \"t%d\"], "
                        + "\"shipped\": %b, \"address\": {\"city\": \"Town %d\", \"zip\": \"%05d\"}, \"note\": null}",
                number == 1 ? "" : ",",
                number,
                number,
                number % 1000,
                number * 7 % 100,
                number % 10,
                number % 100,
                number % 3 == 0,
                number % 500,
                number * 13 % 100_000);
    }

    private static String bytes(long number) {
        StringBuilder all = new StringBuilder(256);
        for (int i = 0; i < 256; i++) {
            all.append((char) ((i + number) & 0x7f));
        }
        return all.toString();
    }

    void writeTo(Writing.Sink sink) throws InterruptedException {
        StringBuilder stretch = new StringBuilder(STRETCH + 512);
        long left = size - start.length() - end.length();
        stretch.append(start);
        String next = row.apply(1);
        for (long number = 2; next.length() <= left; number++) {
            stretch.append(next);
            left -= next.length();
            if (stretch.length() >= STRETCH) {
                if (!sink.write(Bytes.latin1(stretch.toString()))) {
                    return;
                }
                stretch.setLength(0);
            }
            next = row.apply(number);
        }
        stretch.append(String.valueOf(filler).repeat((int) Math.max(0, left))).append(end);
        stretch.setLength((int) Math.min(stretch.length(), size));
        if (!stretch.isEmpty()) {
            sink.write(Bytes.latin1(stretch.toString()));
        }
    }
}
