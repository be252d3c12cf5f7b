package dev.parley.server.api;

import dev.parley.description.variables.VariableSource;
import dev.parley.engine.credential.ClientCertificates;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.credential.SignIns;
import dev.parley.engine.credential.Tokens;
import dev.parley.engine.docs.Publications;
import dev.parley.engine.http.CookieJars;
import dev.parley.engine.http.Fetching;
import dev.parley.engine.project.Projects;
import dev.parley.engine.run.Runs;
import dev.parley.engine.session.Sessions;
import dev.parley.engine.settings.SettingsStore;
import dev.parley.engine.tab.Tabs;
import dev.parley.engine.time.Clock;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * What the API gives to the outside.
 *
 * @param random for signatures
 * @param variables those that hold for a request, with the built-in ones
 * @param tokens those that requests are sent with
 * @param signIns tokens being got
 * @param certificates those that requests show to hosts
 * @param publications the documentation of projects
 */
public record Services(
        Projects projects,
        Tabs tabs,
        SettingsStore settings,
        Sessions sessions,
        Runs runs,
        CookieJars cookies,
        Fetching fetching,
        Clock clock,
        RandomGenerator random,
        Function<RequestPlace, VariableSource> variables,
        Tokens tokens,
        SignIns signIns,
        ClientCertificates certificates,
        Publications publications) {}
