package dev.parley.engine.run;

import dev.parley.description.imports.AnswerFile;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.Request;
import dev.parley.engine.script.ScriptLayers;
import java.util.List;
import java.util.Map;

/**
 * A request of a run with all that the folders around it say for it.
 *
 * @param id tells it from the others
 * @param folders names of those that it is in, the outermost first
 * @param request with the credentials that it uses, whoever said them
 * @param scripts that run around it
 * @param variables of the folders, the nearest of each name
 * @param answerFiles where its answer is written
 */
public record RunItem(
        String id,
        String name,
        List<String> folders,
        Request request,
        PersonalOptions personal,
        ScriptLayers scripts,
        Map<String, String> variables,
        List<AnswerFile> answerFiles) {

    public RunItem {
        folders = List.copyOf(folders);
        variables = Map.copyOf(variables);
        answerFiles = List.copyOf(answerFiles);
    }

    /** One whose answer is written nowhere. */
    public RunItem(
            String id,
            String name,
            List<String> folders,
            Request request,
            PersonalOptions personal,
            ScriptLayers scripts,
            Map<String, String> variables) {
        this(id, name, folders, request, personal, scripts, variables, List.of());
    }

    /** The same with other values of its folders. */
    RunItem with(Map<String, String> values) {
        return new RunItem(id, name, folders, request, personal, scripts, values, answerFiles);
    }

    /** Its name behind those of its folders. */
    public String path() {
        return folders.isEmpty() ? name : String.join(" / ", folders) + " / " + name;
    }
}
