package dev.parley.engine.run;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.HttpRequest;
import dev.parley.engine.script.ScriptResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of sending one request.
 *
 * @param url without its secrets
 * @param request as it was sent, with everything filled in; nothing where it could not be made
 * @param secrets what it had from secrets
 * @param response what came, if all of it did
 * @param problem why there is no whole response
 * @param remarks that do not keep the response from being used
 */
record Sent(
        String method,
        String url,
        @Nullable HttpRequest request,
        List<String> secrets,
        @Nullable ScriptResponse response,
        @Nullable Problem problem,
        List<Problem> remarks) {

    /** The same with another remark. */
    Sent with(Problem remark) {
        List<Problem> all = new ArrayList<>(remarks);
        all.add(remark);
        return new Sent(method, url, request, secrets, response, problem, all);
    }
}
