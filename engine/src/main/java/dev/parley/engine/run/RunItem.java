package dev.parley.engine.run;

import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.PersonalOptions;
import java.util.List;
import java.util.Map;

/**
 * A request of a run with all that the folders around it say for it.
 *
 * @param id tells it from the others
 * @param folders names of those that it is in, the outermost first
 * @param request with the credentials that it uses, whoever said them
 * @param before scripts that run before it, the outermost first
 * @param after scripts that run behind its response, the outermost first
 * @param variables of the folders, the nearest of each name
 */
public record RunItem(
        String id,
        String name,
        List<String> folders,
        HttpRequest request,
        PersonalOptions personal,
        List<RunScript> before,
        List<RunScript> after,
        Map<String, String> variables) {

    public RunItem {
        folders = List.copyOf(folders);
        before = List.copyOf(before);
        after = List.copyOf(after);
        variables = Map.copyOf(variables);
    }

    /** Its name behind those of its folders. */
    public String path() {
        return folders.isEmpty() ? name : String.join(" / ", folders) + " / " + name;
    }
}
