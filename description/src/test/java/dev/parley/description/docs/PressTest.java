package dev.parley.description.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PressTest {

    private static List<Page> pages(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Page(PageKind.PAGE, "pages/" + i, "", "", "", false, () -> {
                    throw new IllegalStateException("not asked for");
                }))
                .toList();
    }

    @Test
    void handsOnEachPageOnceInTheirOrder() throws IOException {
        for (int count : List.of(0, 1, 2, 64, 65, 1_000)) {
            var pages = pages(count);
            List<String> taken = new ArrayList<>();
            Press.print(pages, (page, _) -> page.path(), (page, made) -> {
                assertThat(made).isEqualTo(page.path());
                taken.add(made);
            });
            assertThat(taken).isEqualTo(pages.stream().map(Page::path).toList());
        }
    }

    @Test
    void makesFewPagesAheadOfTheOneThatIsTaken() throws IOException {
        var made = new AtomicInteger();
        var taken = new AtomicInteger();
        Press.print(
                pages(500),
                (_, _) -> made.incrementAndGet(),
                (_, _) -> assertThat(made.get()).isLessThanOrEqualTo(taken.getAndIncrement() + 64));
    }

    @Test
    void whatGoesWrongAsAPageIsMadeIsToldAsItIs() {
        assertThatThrownBy(() -> Press.print(
                        pages(100),
                        (page, _) -> {
                            if (page.path().equals("pages/70")) throw new IllegalArgumentException("seventy");
                            return page;
                        },
                        (_, _) -> {}))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("seventy");
    }

    @Test
    void endsWhereAPageCannotBeTaken() {
        assertThatThrownBy(() -> Press.print(pages(100), (page, _) -> page.path(), (_, _) -> {
                    throw new IOException("full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("full");
    }
}
