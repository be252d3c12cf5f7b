package dev.parley.cli.sync;

import dev.parley.cli.project.WebRequests;
import dev.parley.cli.serve.AddressFile;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.engine.project.Project;
import dev.parley.engine.project.Projects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Finds the project that a folder is to be brought together with. */
record Partners(WebRequests web, LocalProjects local) {

    private static final String PERSON = "local";

    /**
     * A project that was found.
     *
     * @param open what is to be closed when it is no longer needed
     */
    record Found(Partner partner, SyncedProject project, AutoCloseable open) {}

    /**
     * What is asked for.
     *
     * @param project name or id; none for the one that there is
     * @param create whether it is made if it is not there
     */
    record Wanted(@Nullable String project, boolean create) {}

    /** A project of a server. */
    Found at(String server, Wanted wanted) throws IOException, InterruptedException {
        return at(new ServedProjects(web, () -> server), server, wanted);
    }

    private static Found at(ServedProjects projects, String server, Wanted wanted)
            throws IOException, InterruptedException {
        List<Named> all = new ArrayList<>();
        projects.get("/projects")
                .path("projects")
                .forEach(each -> all.add(
                        new Named(each.path("id").asString(), each.path("name").asString())));
        Named named = chosen(all, wanted, server);
        if (named.id().isEmpty()) {
            var made = projects.send(
                    "POST", "/projects", JsonMapper.shared().createObjectNode().put("name", named.name()));
            named = new Named(made.path("id").asString(), named.name());
        }
        Partner partner = new Partner(server.replaceAll("/+$", ""), null, named.id(), named.name());
        return new Found(partner, new ServedProject(projects, named.id()), () -> {});
    }

    /** A project of a data directory: of its server where one runs, else of the directory itself. */
    Found in(Path data, Wanted wanted) throws IOException, InterruptedException {
        AddressFile address = new AddressFile(data);
        Optional<String> server = address.read();
        if (server.isPresent()) {
            String before = server.get();
            // while the server is started again there is no such file
            ServedProjects projects =
                    new ServedProjects(web, () -> address.read().orElse(before));
            if (projects.answers()) {
                Found found = at(projects, before, wanted);
                Partner there = found.partner();
                return new Found(
                        new Partner(null, data.toAbsolutePath().toString(), there.project(), there.name()),
                        found.project(),
                        found.open());
            }
        }
        if (!Files.isDirectory(data)) {
            throw new ProblemException(Problem.of("data-missing", "There are no projects in " + data)
                    .hint("--server names a server, --data another directory."));
        }
        LocalProjects.Opened opened = local.open(data);
        try {
            Projects projects = opened.projects();
            List<Named> all = projects.all().stream()
                    .map(each -> new Named(each.id(), each.name()))
                    .toList();
            Named named = chosen(all, wanted, data.toString());
            if (named.id().isEmpty()) {
                Project made = projects.create(named.name(), PERSON);
                named = new Named(made.id(), made.name());
            }
            Partner partner = new Partner(null, data.toAbsolutePath().toString(), named.id(), named.name());
            return new Found(partner, new KeptProject(projects, named.id()), opened);
        } catch (RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    private record Named(String id, String name) {}

    private static Named chosen(List<Named> all, Wanted wanted, String place) {
        String project = wanted.project();
        if (project == null) {
            throw new ProblemException(Problem.of("project-missing", "Which project of " + place + "?")
                    .hint(hint(all)));
        }
        List<Named> fitting = all.stream()
                .filter(each -> each.id().equals(project) || each.name().equals(project))
                .toList();
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        if (fitting.isEmpty() && wanted.create()) {
            return new Named("", project);
        }
        String message = fitting.isEmpty()
                ? "There is no project “" + project + "” in " + place
                : "There are " + fitting.size() + " projects “" + project + "” in " + place + ": name one by its id";
        throw new ProblemException(Problem.of("project-unknown", message).hint(hint(all)));
    }

    private static String hint(List<Named> all) {
        String names = all.stream().limit(20).map(Named::name).collect(Collectors.joining(", "));
        return all.isEmpty()
                ? "There are none yet: --project NAME --create makes one."
                : "There are: " + names + ". --project names one; with --create it is made if it is not there.";
    }
}
