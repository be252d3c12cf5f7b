package dev.parley.server.api;

import dev.parley.description.json.ProblemJson;
import dev.parley.description.oauth.DeviceCode;
import dev.parley.description.oauth.Token;
import dev.parley.description.problem.Problem;
import dev.parley.description.request.Auth;
import dev.parley.description.request.PersonalOptions;
import dev.parley.engine.credential.Holder;
import dev.parley.engine.credential.PersonalAuthorizing;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.credential.SignIn;
import dev.parley.engine.project.NotFoundException;
import dev.parley.engine.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tokens of authorization servers: getting them, and what is kept. */
final class TokenOperations {

    private final Services services;
    private final Clock clock;

    TokenOperations(Services services) {
        this.services = services;
        this.clock = services.clock();
    }

    void addTo(Map<String, Operation> all) {
        all.put("beginSignIn", this::begin);
        all.put(
                "readSignIn",
                call -> Reply.ok(json(services.signIns()
                        .read(id(call))
                        .orElseThrow(() -> new NotFoundException("sign-in", id(call))))));
        all.put("cancelSignIn", call -> {
            services.signIns().cancel(id(call));
            return Reply.nothing();
        });
        all.put("answerSignIn", call -> Reply.ok(json(services.signIns().answered(call.text("url")))));
        all.put("readKeptToken", call -> {
            Token kept = services.tokens().kept(holder(call), auth(call));
            ObjectNode json = Json.object();
            return Reply.ok(kept == null ? json : json.set("token", json(kept)));
        });
        all.put("forgetToken", call -> {
            services.tokens().forget(holder(call), auth(call));
            return Reply.nothing();
        });
    }

    private static String id(Call call) {
        return call.parameters().text("signIn");
    }

    private static Holder holder(Call call) {
        return new Holder(call.project(), Call.PERSON);
    }

    /** The credentials with variables filled in; they are of OAuth 2 by the contract. */
    private Auth.OAuth2 auth(Call call) {
        services.projects().read(call.project());
        Auth.OAuth2 auth = (Auth.OAuth2) Bodies.auth(call.body(), "auth");
        return PersonalAuthorizing.filled(auth, services.variables().apply(new RequestPlace(call.project(), null)));
    }

    private Reply begin(Call call) {
        Auth.OAuth2 auth = auth(call);
        PersonalOptions personal =
                Objects.requireNonNullElse(Bodies.personalOrNone(call.body(), "personal"), PersonalOptions.NONE);
        return Reply.created(json(services.signIns().begin(holder(call), auth, personal, call.text("redirectUrl"))));
    }

    private JsonNode json(SignIn signIn) {
        return Json.object().put("id", signIn.id()).set("state", json(signIn.state()));
    }

    private JsonNode json(SignIn.State state) {
        return switch (state) {
            case SignIn.State.Redirected(String url, String redirectUrl) ->
                Json.object().put("kind", "redirected").put("url", url).put("redirectUrl", redirectUrl);
            case SignIn.State.Elsewhere(DeviceCode device) -> {
                ObjectNode json = Json.object()
                        .put("kind", "elsewhere")
                        .put("userCode", device.userCode())
                        .put("url", device.url());
                Json.put(json, "completeUrl", device.completeUrl());
                yield json.put("expiresAt", device.expiresAt().toString());
            }
            case SignIn.State.Done(Token token) ->
                Json.object().put("kind", "done").set("token", json(token));
            case SignIn.State.Failed(Problem problem) ->
                Json.object().put("kind", "failed").set("problem", ProblemJson.write(problem));
        };
    }

    private ObjectNode json(Token token) {
        ObjectNode json = Json.object()
                .put("type", token.type())
                .put("scope", token.scope())
                .put("obtainedAt", token.obtainedAt().toString());
        Json.put(json, "expiresAt", textOrNone(token.expiresAt()));
        return json.put("valid", token.isValid(clock.now())).put("renewable", token.refresh() != null);
    }

    private static @Nullable String textOrNone(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
