package dev.parley.description.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDifferenceTest {

    private static String lines(int from, int to) {
        return String.join(
                        "\n",
                        IntStream.range(from, to).mapToObj(Integer::toString).toList()) + "\n";
    }

    @Test
    void nothingIsSaidOfEqualTexts() {
        assertThat(LineDifference.of("a\nb\n", "a\nb\n").unified()).isEmpty();
        assertThat(LineDifference.of("", "").unified()).isEmpty();
    }

    @Test
    void aChangedLineStandsBetweenThreeLinesAroundIt() {
        String now = lines(0, 20).replace("\n10\n", "\nten\nand\n");
        assertThat(LineDifference.of(lines(0, 20), now).unified()).isEqualTo("""
            @@ -8,7 +8,8 @@
             7
             8
             9
            -10
            +ten
            +and
             11
             12
             13
            """);
    }

    @Test
    void whatIsNearIsOneStretchAndWhatIsFarAnother() {
        String near = lines(0, 40).replace("\n10\n", "\nten\n").replace("\n16\n", "\nsixteen\n");
        assertThat(LineDifference.of(lines(0, 40), near).unified().lines().filter(line -> line.startsWith("@@")))
                .containsExactly("@@ -8,13 +8,13 @@");
        String far = lines(0, 40).replace("\n10\n", "\nten\n").replace("\n30\n", "\nthirty\n");
        assertThat(LineDifference.of(lines(0, 40), far).unified().lines().filter(line -> line.startsWith("@@")))
                .containsExactly("@@ -8,7 +8,7 @@", "@@ -28,7 +28,7 @@");
    }

    @Test
    void allIsAddedToAnEmptyText() {
        assertThat(LineDifference.of("", "a\nb\n").unified()).isEqualTo("@@ -0,0 +1,2 @@\n+a\n+b\n");
        assertThat(LineDifference.of("a\n", "").unified()).isEqualTo("@@ -1 +0,0 @@\n-a\n");
    }

    @Test
    void whatItSaysMakesTheOneTextOfTheOther() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<String> old = random.ints(random.nextInt(60), 0, 9)
                    .mapToObj(Integer::toString)
                    .toList();
            List<String> now = new ArrayList<>(old);
            for (int edit = random.nextInt(8); edit > 0 && !now.isEmpty(); edit--) {
                int at = random.nextInt(now.size());
                switch (random.nextInt(3)) {
                    case 0 -> now.remove(at);
                    case 1 -> now.add(at, "new");
                    default -> now.set(at, "other");
                }
            }
            String unified = LineDifference.of(text(old), text(now)).unified();
            assertThat(patched(old, unified)).as(unified).isEqualTo(now);
        }
    }

    @Test
    void whatDiffersAltogetherIsReplacedAsAWhole() {
        String unified = LineDifference.of(lines(0, 3_000), lines(5_000, 8_000)).unified();
        assertThat(unified).startsWith("@@ -1,3000 +1,3000 @@\n-0\n");
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** Takes a unified difference as {@code patch} does. */
    private static List<String> patched(List<String> old, String unified) {
        List<String> result = new ArrayList<>();
        int at = 0;
        for (String line : unified.lines().toList()) {
            if (line.startsWith("@@")) {
                String[] range = line.substring(4).split("[ ,]");
                int from = Integer.parseInt(range[0]) - (line.startsWith(",0 ", 4 + range[0].length()) ? 0 : 1);
                while (at < from) result.add(old.get(at++));
            } else if (line.startsWith("+")) {
                result.add(line.substring(1));
            } else {
                assertThat(old.get(at)).isEqualTo(line.substring(1));
                if (line.startsWith(" ")) result.add(line.substring(1));
                at++;
            }
        }
        while (at < old.size()) result.add(old.get(at++));
        return result;
    }
}
