package dev.parley.cli.docs;

import dev.parley.description.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was written.
 *
 * @param sources the files that it was made of
 * @param problems what is wrong with the descriptions and with what was asked for
 */
record Written(String title, int pages, int files, long bytes, List<Path> sources, List<Problem> problems) {

    private static final int MOST = 20;

    /** @param others problems that are not those of the descriptions */
    static Written of(Publishing publishing, List<Path> sources, List<String> others) {
        Set<String> hints = new HashSet<>();
        List<Problem> problems = Stream.concat(
                        others.stream().map(each -> Problem.of("docs-unknown", each)), publishing.problems().stream())
                .distinct()
                .map(each -> each.hint() == null || hints.add(each.hint()) ? each : withoutHint(each))
                .toList();
        return new Written(
                publishing.title(), publishing.pages(), publishing.files(), publishing.bytes(), sources, problems);
    }

    /** What helps is said once. */
    private static Problem withoutHint(Problem problem) {
        return new Problem(problem.code(), problem.severity(), problem.message(), problem.place(), null);
    }

    /** The files on this machine that descriptions are made of. */
    static List<Path> files(List<State> states) {
        return states.stream()
                .flatMap(each -> each.opened().stream())
                .flatMap(each -> each.description().files().stream())
                .filter(each -> "file".equals(each.getScheme()))
                .map(Path::of)
                .toList();
    }

    /** The first problems, and how many there are beside them. */
    @Override
    public List<Problem> problems() {
        if (problems.size() <= MOST) {
            return problems;
        }
        List<Problem> some = new ArrayList<>(problems.subList(0, MOST));
        some.add(Problem.of("docs-more", (problems.size() - MOST) + " more problems like these"));
        return some;
    }

    String words(Path output) {
        return title + ": " + pages + (pages == 1 ? " page" : " pages") + " written to " + output + "\n";
    }

    String json() {
        ObjectNode all = JsonMapper.shared().createObjectNode();
        all.put("title", title).put("pages", pages).put("files", files).put("bytes", bytes);
        var named = all.putArray("problems");
        problems.forEach(each -> named.add(each.message()));
        return all.toPrettyString() + "\n";
    }
}
