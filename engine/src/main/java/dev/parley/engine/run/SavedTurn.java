package dev.parley.engine.run;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Moment;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.script.ScriptInfo;
import dev.parley.engine.script.ScriptReply;
import dev.parley.engine.script.ScriptScene;
import dev.parley.engine.script.ScriptSeries;
import dev.parley.engine.script.ScriptVariables;
import java.util.function.Supplier;

/**
 * A request of a run that a script has run: with its own scripts, within the turn of the script.
 *
 * @param record what is kept of it
 * @param seen what its scripts know
 * @param variables what its templates find
 */
record SavedTurn(
        RunSender sender,
        RunItem item,
        RunRecord record,
        ScriptInfo info,
        Supplier<ScriptVariables> seen,
        Supplier<VariableSource> variables,
        ScriptSeries.Running running) {

    ScriptReply run(HttpRequest edited) throws InterruptedException {
        ScriptSeries scripts = new ScriptSeries(item.scripts(), seen, running);
        ScriptSeries.Result before = scripts.run(ScriptScene.before(Moment.BEFORE_REQUEST, info, edited));
        if (before.skipped()) {
            return new ScriptReply.Skipped();
        }
        if (!before.failures().isEmpty()) {
            return failed(before);
        }
        VariableSource source = variables.get();
        Sent sent = sender.send(before.request(), item.personal(), source, record);
        if (sent.response() == null || sent.request() == null) {
            return new ScriptReply.Failed(
                    sent.problem() == null ? Problem.of("no-response", "No answer came") : sent.problem());
        }
        ScriptSeries.Result after = scripts.run(ScriptScene.after(
                        info,
                        sent.request(),
                        SentRequest.automatic(sent.request(), before.request(), source),
                        sent.response())
                .hiding(sent.secrets()));
        return after.failures().isEmpty() ? new ScriptReply.Ran(sent.response(), sent.url()) : failed(after);
    }

    private static ScriptReply failed(ScriptSeries.Result result) {
        ScriptSeries.Failure first = result.failures().getFirst();
        return new ScriptReply.Failed(Problem.of(first.problem().code(), first.said()));
    }
}
