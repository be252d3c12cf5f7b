package dev.parley.storage.project;

import dev.parley.engine.project.Endpoint;
import dev.parley.engine.project.NewEndpoint;
import dev.parley.engine.project.Projects;
import dev.parley.storage.Storage;
import dev.parley.storage.StorageOptions;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that saves as fast as it can and says what was acknowledged, line by line, until it is killed. */
final class SavingProgram {

    private SavingProgram() {}

    /** Saves in the data directory; says {@code saved <endpoint> <description>}. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Storage storage = Storage.open(StorageOptions.in(Path.of(arguments[0])), TestDatabase.CLOCK);
        Projects projects = TestProjects.over(storage);
        String project = projects.all().isEmpty()
                ? projects.create("Killed", "local").id()
                : projects.all().getFirst().id();
        List<Endpoint> endpoints = new ArrayList<>();
        for (int count = 0; ; count++) {
            Endpoint saved = count % 10 == 0
                    ? projects.create(
                            project,
                            new NewEndpoint("E" + count, "", TestProjects.request("wss://example.org/" + count)),
                            "local")
                    : change(projects, project, endpoints.get(count % endpoints.size()), count);
            endpoints.removeIf(endpoint -> endpoint.id().equals(saved.id()));
            endpoints.add(saved);
            out.println("saved " + saved.id() + " " + saved.request().description());
        }
    }

    private static Endpoint change(Projects projects, String project, Endpoint endpoint, int count) {
        return projects.save(
                project,
                endpoint.id(),
                endpoint.revision(),
                TestProjects.describe(endpoint.request(), "Change " + count),
                "local");
    }
}
