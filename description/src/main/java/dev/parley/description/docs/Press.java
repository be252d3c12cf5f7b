package dev.parley.description.docs;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Makes pages on all processors at once, and hands on what was made in the order of the pages: a few at a time, as all of them may be more
 * than there is room for.
 */
final class Press {

    private static final int AT_ONCE = 64;

    /** Takes what was made of a page. */
    interface Taking<T> {
        void take(Page page, T made) throws IOException;
    }

    private Press() {}

    static <T> void print(List<Page> pages, Function<Page, T> making, Taking<T> taking) throws IOException {
        for (int from = 0; from < pages.size(); from += AT_ONCE) {
            var some = pages.subList(from, Math.min(pages.size(), from + AT_ONCE));
            var made = IntStream.range(0, some.size())
                    .parallel()
                    .mapToObj(each -> making.apply(some.get(each)))
                    .toList();
            for (int i = 0; i < made.size(); i++) taking.take(some.get(i), made.get(i));
        }
    }
}
