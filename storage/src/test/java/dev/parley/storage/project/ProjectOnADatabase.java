package dev.parley.storage.project;

import static dev.parley.storage.project.TestProjects.request;

import dev.parley.engine.project.Endpoint;
import dev.parley.engine.project.EndpointSummary;
import dev.parley.engine.project.NewEndpoint;
import dev.parley.engine.project.Projects;
import dev.parley.storage.Storage;
import dev.parley.storage.StorageOptions;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A project on a database, fresh for each test. */
abstract class ProjectOnADatabase {

    static final String ME = "local";

    private final TestDatabase database;

    @TempDir
    Path directory;

    Storage storage;
    Projects projects;
    String project;
    private StorageOptions options;

    ProjectOnADatabase(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws IOException {
        options = database.options(directory);
        storage = Storage.open(options, TestDatabase.CLOCK);
        projects = TestProjects.over(storage);
        project = projects.create("Fleet", ME).id();
    }

    @AfterEach
    void close() throws IOException {
        storage.close();
    }

    void restart() throws IOException {
        storage.close();
        storage = Storage.open(options, TestDatabase.CLOCK);
        projects = TestProjects.over(storage);
    }

    Endpoint save(String name, String folder) {
        return projects.create(project, new NewEndpoint(name, folder, request("wss://lab.example.org/" + name)), ME);
    }

    List<String> names() {
        return projects.tree(project).endpoints().stream()
                .map(EndpointSummary::name)
                .toList();
    }
}
