package dev.parley.server.api;

import dev.parley.description.variables.VariableSource;
import dev.parley.engine.project.Projects;
import dev.parley.engine.session.Sessions;
import dev.parley.engine.settings.SettingsStore;
import dev.parley.engine.tab.Tabs;
import java.util.function.Function;

/**
 * What the API gives to the outside.
 *
 * @param variables those of a project by its id, with the built-in ones
 */
public record Services(
        Projects projects,
        Tabs tabs,
        SettingsStore settings,
        Sessions sessions,
        Function<String, VariableSource> variables) {}
