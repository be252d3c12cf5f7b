package dev.parley.engine.project;

import java.util.ArrayList;
import java.util.List;

/** The documents that projects are, whole. Thread-safe. */
final class Documents {

    private final ProjectStore store;
    private final Workspace workspace;

    Documents(ProjectStore store, Workspace workspace) {
        this.store = store;
        this.workspace = workspace;
    }

    List<Document> of(String project) {
        Contents contents = workspace.contents(project);
        List<Document> documents = new ArrayList<>();
        documents.add(new Document(Contents.ASYNCAPI, Document.Kind.ASYNCAPI, contents.newest(Contents.ASYNCAPI)));
        documents.add(new Document(Contents.OPENAPI, Document.Kind.OPENAPI, contents.newest(Contents.OPENAPI)));
        documents.add(
                new Document(Contents.ENVIRONMENT, Document.Kind.ENVIRONMENT, contents.newest(Contents.ENVIRONMENT)));
        for (Part part : contents.environments()) {
            documents.add(new Document(Environments.file(part), Document.Kind.ENVIRONMENT, part.revision()));
        }
        contents.ruleset()
                .ifPresent(
                        part -> documents.add(new Document(Contents.RULESET, Document.Kind.RULESET, part.revision())));
        return documents;
    }

    String text(String project, String name) {
        return text(workspace.contents(project), name);
    }

    String text(String project, String name, long sequence) {
        return text(earlier(project, sequence), name);
    }

    /** The contents as they were after a change. */
    Contents earlier(String project, long sequence) {
        Contents now = workspace.contents(project);
        if (sequence < 1 || sequence > now.sequence()) {
            throw new NotFoundException("change", Long.toString(sequence));
        }
        return store.read(rows -> Workspace.earlier(rows, project, now, sequence));
    }

    private static String text(Contents contents, String name) {
        return switch (name) {
            case Contents.ASYNCAPI -> contents.asyncApi().text();
            case Contents.OPENAPI -> contents.openApi().text();
            case Contents.ENVIRONMENT -> contents.environment().text();
            case Contents.RULESET ->
                contents.ruleset()
                        .orElseThrow(() -> new NotFoundException("document", name))
                        .text();
            default ->
                contents.environments().stream()
                        .filter(part -> Environments.file(part).equals(name))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("document", name))
                        .text();
        };
    }
}
