package dev.parley.engine.run;

import dev.parley.description.imports.AnswerFile;
import dev.parley.description.problem.Problem;
import dev.parley.description.variables.MarkedText;
import dev.parley.description.variables.Template;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import dev.parley.protocol.Bytes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers of one request to the files that it names for them.
 *
 * @param variables that paths may ask for
 */
record AnswerSaving(AnswerFiles files, VariableSource variables, Consumer<String> saved, Consumer<Problem> failed) {

    /** What other programs call the directory of the project, and the one of kept answers in it. */
    private static final VariableSource DIRECTORIES = VariableSource.of(Map.of(
            "$projectRoot", new Value(".", false, Value.Origin.BUILT_IN),
            "$historyFolder", new Value(".idea/httpRequests", false, Value.Origin.BUILT_IN)));

    void save(List<AnswerFile> wanted, Bytes body) {
        VariableSource known = DIRECTORIES.within(variables);
        for (AnswerFile file : wanted) {
            Template path = Template.parse(file.path());
            List<String> unknown =
                    path.names().stream().filter(name -> !known.knows(name)).toList();
            if (unknown.isEmpty()) {
                save(file, path.fill(known).marked(), body);
            } else {
                fail(file, file.path(), "is not written: {{" + unknown.getFirst() + "}} is not known");
            }
        }
    }

    private void save(AnswerFile file, MarkedText path, Bytes body) {
        try {
            String written = files.write(path.text(), file.replacing(), body);
            saved.accept(path.isSecret() ? path.masked() : written);
        } catch (IOException e) {
            fail(file, path.masked(), e.getMessage());
        }
    }

    private void fail(AnswerFile file, String path, @Nullable String why) {
        String line = "Line " + file.line() + ": " + (file.replacing() ? ">>! " : ">> ");
        failed.accept(Problem.of("answer-not-written", line + path + " " + (why == null ? "is not written" : why)));
    }
}
