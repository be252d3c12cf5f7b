package dev.parley.cli.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was written.
 *
 * @param sources the files that it was made of
 * @param problems in words
 */
record Written(String title, int pages, int files, long bytes, List<Path> sources, List<String> problems) {

    private static final int MOST = 20;

    /** @param others problems that are not those of the descriptions */
    static Written of(Publishing publishing, List<Path> sources, List<String> others) {
        List<String> problems = Stream.concat(others.stream(), publishing.problems().stream())
                .distinct()
                .toList();
        return new Written(
                publishing.title(), publishing.pages(), publishing.files(), publishing.bytes(), sources, problems);
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
    public List<String> problems() {
        if (problems.size() <= MOST) {
            return problems;
        }
        List<String> some = new ArrayList<>(problems.subList(0, MOST));
        some.add((problems.size() - MOST) + " more problems like these");
        return some;
    }

    String words(Path output) {
        return title + ": " + pages + (pages == 1 ? " page" : " pages") + " written to " + output + "\n";
    }

    String json() {
        ObjectNode all = JsonMapper.shared().createObjectNode();
        all.put("title", title).put("pages", pages).put("files", files).put("bytes", bytes);
        problems.forEach(all.putArray("problems")::add);
        return all.toPrettyString() + "\n";
    }
}
