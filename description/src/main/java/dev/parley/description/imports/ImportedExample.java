package dev.parley.description.imports;

import dev.parley.description.request.FileContent;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was kept with its request.
 *
 * @param request what was asked, where the file says it
 * @param status 0 where it is not known
 * @param headers as they stand in the file
 * @param body decoded
 */
public record ImportedExample(
        String name,
        @Nullable HttpRequest request,
        int status,
        String reason,
        List<Parameter> headers,
        FileContent body) {

    public ImportedExample {
        headers = List.copyOf(headers);
    }
}
