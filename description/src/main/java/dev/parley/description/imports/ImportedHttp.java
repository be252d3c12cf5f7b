package dev.parley.description.imports;

import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.Scripts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request of a collection, with its examples.
 *
 * @param id tells it from all others, where whoever keeps it knows one
 * @param tags by which a run can choose it
 * @param answerFiles where its answer is written when the file itself is run
 */
public record ImportedHttp(
        @Nullable String id,
        String name,
        List<String> tags,
        HttpRequest request,
        PersonalOptions personal,
        List<ImportedExample> examples,
        List<AnswerFile> answerFiles)
        implements ImportedItem {

    public ImportedHttp {
        tags = List.copyOf(tags);
        examples = List.copyOf(examples);
        answerFiles = List.copyOf(answerFiles);
    }

    /** One whose answer is written nowhere. */
    public ImportedHttp(
            @Nullable String id,
            String name,
            List<String> tags,
            HttpRequest request,
            PersonalOptions personal,
            List<ImportedExample> examples) {
        this(id, name, tags, request, personal, examples, List.of());
    }

    /** One that nobody told an id or tags of. */
    public ImportedHttp(String name, HttpRequest request, PersonalOptions personal, List<ImportedExample> examples) {
        this(null, name, List.of(), request, personal, examples);
    }

    /** The same with other scripts. */
    ImportedHttp with(Scripts scripts) {
        return new ImportedHttp(id, name, tags, request.with(scripts), personal, examples, answerFiles);
    }
}
