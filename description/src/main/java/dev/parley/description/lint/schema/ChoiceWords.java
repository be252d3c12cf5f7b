package dev.parley.description.lint.schema;

import dev.parley.description.lint.path.Seen;
import dev.parley.description.lint.schema.SchemaWords.Word;
import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The keywords that put schemas together: all of them, any, one, none, or by a condition. */
record ChoiceWords(SchemaReading reading, Located schema, List<Word> words) {

    void add() {
        addNot();
        addAny();
        addOne();
        addAll();
        addCondition();
    }

    private List<Located> list(String keyword) {
        var list = SchemaReading.child(schema, keyword);
        return list == null ? List.of() : list.items();
    }

    private void addNot() {
        var not = SchemaReading.child(schema, "not");
        if (not != null) {
            words.add((data, checking) -> !checking.attempt().fits(reading.words(not), data)
                    || checking.wrong(data, "not", "must not be what is excluded here"));
        }
    }

    private void addAny() {
        var any = list("anyOf");
        if (!any.isEmpty()) {
            words.add((data, checking) -> {
                var tries = new ArrayList<List<Misfit>>();
                for (var each : any) {
                    var attempt = checking.attempt();
                    if (attempt.fits(reading.words(each), data)) return true;
                    tries.add(attempt.found());
                }
                return none(data, checking, "anyOf", tries);
            });
        }
    }

    private void addOne() {
        var one = list("oneOf");
        if (!one.isEmpty()) {
            words.add((data, checking) -> {
                var tries = new ArrayList<List<Misfit>>();
                int fitting = 0;
                for (var each : one) {
                    var attempt = checking.attempt();
                    if (attempt.fits(reading.words(each), data)) fitting++;
                    else tries.add(attempt.found());
                }
                if (fitting == 1) return true;
                return fitting > 1
                        ? checking.wrong(data, "oneOf", "must fit exactly one schema of oneOf, and fits " + fitting)
                        : none(data, checking, "oneOf", tries);
            });
        }
    }

    /** Of the alternatives only the one that was most likely meant is spoken of. */
    private static boolean none(Seen data, Checking checking, String keyword, List<List<Misfit>> tries) {
        var likely = tries.stream()
                .filter(each -> each.stream().noneMatch(misfit -> excludes(misfit, data)))
                .max(Comparator.<List<Misfit>>comparingInt(ChoiceWords::depth).thenComparingInt(each -> -each.size()))
                .orElse(List.of());
        return likely.isEmpty()
                ? checking.wrong(data, keyword, "fits none of the schemas of " + keyword)
                : checking.wrong(likely);
    }

    /** Whether it tells that another alternative is meant: another type, no reference, or another value of what tells them apart. */
    private static boolean excludes(Misfit misfit, Seen data) {
        if (misfit.at() == data) {
            return misfit.keyword().equals("type") || misfit.property().equals("$ref");
        }
        return misfit.keyword().equals("const") && misfit.at().parent() == data;
    }

    private static int depth(List<Misfit> misfits) {
        return misfits.stream().mapToInt(each -> each.at().way().size()).max().orElse(0);
    }

    private void addAll() {
        for (var each : list("allOf")) {
            words.add((data, checking) -> checking.fits(reading.words(each), data));
        }
    }

    private void addCondition() {
        var condition = SchemaReading.child(schema, "if");
        if (condition == null) {
            return;
        }
        var then = SchemaReading.child(schema, "then");
        var otherwise = SchemaReading.child(schema, "else");
        words.add((data, checking) -> {
            var branch = checking.attempt().fits(reading.words(condition), data) ? then : otherwise;
            return branch == null || checking.fits(reading.words(branch), data);
        });
    }
}
