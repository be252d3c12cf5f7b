package dev.parley.engine.project;

import dev.parley.description.convert.OpenApiVersion;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.PartName;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.openapi.ReceivedResponse;
import dev.parley.description.openapi.ResponseCheck;
import dev.parley.description.openapi.ResponseExample;
import dev.parley.description.request.Auth;
import dev.parley.description.request.Request;
import dev.parley.description.request.Scripts;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Syntax;
import dev.parley.description.transfer.ExportFormat;
import dev.parley.description.transfer.Exported;
import dev.parley.engine.credential.CertificateStore;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.credential.TokenStore;
import dev.parley.engine.script.ScriptLayers;
import dev.parley.engine.secret.SecretBox;
import dev.parley.engine.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/**
 * The projects and all that is saved in them. Thread-safe; blocks.
 *
 * <p>Wrong input ends in a {@link dev.parley.description.problem.ProblemException}, an unknown id in a
 * {@link NotFoundException}, an overlap with another's change in an {@link EditConflict}, and a store that cannot keep a change in a
 * {@link dev.parley.engine.store.StoreException}; then nothing was changed.
 */
public final class Projects {

    private final ProjectStore store;
    private final Clock clock;
    private final Workspace workspace;
    private final Beginning beginning;
    private final Endpoints endpoints;
    private final Folders folders;
    private final Things things;
    private final Environments environments;
    private final TokenStore tokens;
    private final CertificateStore certificates;
    private final FolderCredentials folderCredentials;
    private final FolderScripts folderScripts;
    private final FolderSaving folderSaving;
    private final PartSources sources;
    private final Components components;
    private final Documents documents;
    private final PartDifferences partDifferences;
    private final Rulesets rulesets;
    private final Linting linting;
    private final ProjectTexts texts;
    private final ImportSources importSources;
    private final ProjectImports imports;
    private final ProjectDescriptions described;
    private final ProjectTraffic traffic;
    private final Undo undo;

    /**
     * Projects in a store.
     *
     * @param random makes ids
     */
    public Projects(ProjectStore store, SecretBox box, Clock clock, RandomGenerator random) {
        Credentials credentials = new Credentials(box);
        this.store = store;
        this.clock = clock;
        this.workspace = new Workspace(store, clock, random, new CredentialSealing(credentials));
        this.beginning = new Beginning(workspace::id);
        this.endpoints = new Endpoints(store, workspace, credentials);
        this.folders = new Folders(workspace);
        this.things = new Things(workspace);
        this.environments = new Environments(
                store,
                workspace,
                new ProjectVariables(store, workspace, credentials),
                new PersonalVariables(store, workspace, box),
                credentials);
        this.tokens = new ProjectTokens(store, box);
        this.certificates = new ProjectCertificates(store, workspace, box);
        this.folderCredentials = new FolderCredentials(store, workspace, credentials);
        this.folderScripts = new FolderScripts(store, workspace);
        this.folderSaving = new FolderSaving(store, workspace, credentials, folderCredentials);
        this.sources = new PartSources(store, workspace);
        this.components = new Components(workspace, sources);
        this.documents = new Documents(store, workspace);
        this.partDifferences = new PartDifferences(workspace, documents);
        this.rulesets = new Rulesets(workspace);
        this.linting = new Linting(workspace);
        this.texts = new ProjectTexts(workspace);
        this.importSources = new ImportSources(store, workspace, box);
        this.imports = new ProjectImports(workspace, credentials);
        this.described = new ProjectDescriptions(workspace);
        this.traffic = new ProjectTraffic(workspace);
        this.undo = new Undo(workspace);
    }

    /** All projects by name. */
    public List<Project> all() {
        return store.read(ProjectStore.Rows::projects);
    }

    /** A project. */
    public Project read(String project) {
        return store.read(rows -> rows.project(project)).orElseThrow(() -> new NotFoundException("project", project));
    }

    /** Makes an empty project. */
    public Project create(String name, String author) {
        String checked = Names.name(name, "/name");
        Project project = new Project(workspace.id(), checked, 0, clock.now());
        List<Part> parts = beginning.of(
                StandardDocument.titled(Standard.ASYNCAPI, checked),
                StandardDocument.titled(Standard.OPENAPI, checked));
        store.write(rows -> workspace.begin(rows, project, author, parts));
        return read(project.id());
    }

    /** Renames a project, and the titles of its documents with it. */
    public Project rename(String project, String name, String author) {
        String checked = Names.name(name, "/name");
        workspace.change(project, author, (rows, contents) -> {
            Operation title = new Operation.Set(Pointer.of("info", "title"), StringNode.valueOf(checked));
            PartEdit edit = new PartEdit.Change(PartName.SKELETON, List.of(title));
            rows.rename(project, checked);
            return new Workspace.Edited(
                    contents.with(Contents.ASYNCAPI, List.of(edit)).with(Contents.OPENAPI, List.of(edit)),
                    "Renamed the project to " + checked);
        });
        return read(project);
    }

    /** Deletes a project with all that is in it. */
    public void delete(String project) {
        workspace.remove(project);
    }

    /** Folders and endpoints in their order. */
    public Tree tree(String project) {
        return workspace.contents(project).tree();
    }

    /** An endpoint. */
    public Endpoint endpoint(String project, String id) {
        return endpoints.read(project, id);
    }

    /** Compares a response with what an endpoint says of responses; nothing where it is no HTTP endpoint of the project. */
    public Optional<ResponseCheck.Findings> compare(String project, String endpoint, ReceivedResponse response) {
        Contents contents = workspace.contents(project);
        Part part = contents.parts().get(endpoint);
        if (part == null || !part.kind().equals(Contents.REQUEST)) {
            return Optional.empty();
        }
        return ResponseCheck.of(
                StandingAlone.of(contents, Contents.OPENAPI),
                contents.requests().key(part),
                response);
    }

    /** Saves a new endpoint. */
    public Endpoint create(String project, NewEndpoint endpoint, String author) {
        return endpoints.create(project, endpoint, author);
    }

    /** Saves a request that was made from the revision; what was changed since and does not overlap is kept. */
    public Endpoint save(String project, String id, long revision, Request request, String author) {
        return endpoints.save(project, id, revision, request, author);
    }

    /** Renames an endpoint, or moves it to a folder or place. */
    public Endpoint move(String project, String id, EndpointMove move, String author) {
        return endpoints.move(project, id, move, author);
    }

    /** Makes a copy of an endpoint beside it. */
    public Endpoint duplicate(String project, String id, String author) {
        return endpoints.duplicate(project, id, author);
    }

    /** Deletes an endpoint. */
    public Change delete(String project, String id, String author) {
        return endpoints.delete(project, id, author);
    }

    /** The credentials of a folder, or of the project by an empty path. */
    public FolderAuth auth(String project, String folder) {
        return folderCredentials.read(project, folder);
    }

    /** Gives a folder, or the project by an empty path, what it is to say, in one change. */
    public void saveSettings(String project, String folder, FolderEdit edit, String author) {
        folderSaving.save(project, folder, edit, author);
    }

    /** The credentials that a request inherits, {@link Auth.None} where there are none. */
    public Auth inherited(RequestPlace place) {
        return folderCredentials.inherited(place);
    }

    /** The scripts that a folder, or the project by an empty path, has around those of what is in it. */
    public Scripts scripts(String project, String folder) {
        return folderScripts.read(project, folder);
    }

    /** The project and the folders that a request is in, with their scripts. */
    public List<ScriptLayers.Layer> scriptsAround(RequestPlace place) {
        return folderScripts.around(place);
    }

    /** Documents a response by an example of the endpoint's operation; nothing when it is documented already. */
    public Optional<Change> document(String project, String endpoint, ResponseExample example, String author) {
        return endpoints.document(project, endpoint, example, author);
    }

    /** The changes after a sequence number, oldest first. */
    public List<Change> feed(String project, long after, int limit) {
        return workspace.changes(project, after, limit);
    }

    /** Takes a change back by a new change; refused where later changes touch the same. */
    public Change undo(String project, long sequence, String author) {
        return undo.undo(project, sequence, author);
    }

    /**
     * Tells of each change after it was kept, in order and one at a time, on the thread that made it: the listener must not block.
     * Changes from before the subscription come by {@link #feed}.
     */
    public Subscription subscribe(String project, Consumer<Change> listener) {
        return workspace.subscribe(project, listener);
    }

    /** The standard documents of a project, and its ruleset where it has one. */
    public List<Document> documents(String project) {
        return documents.of(project);
    }

    /** A project as one document: of OpenAPI by the version, or where that is none as it is. */
    public Exported export(String project, ExportFormat format, Syntax syntax, @Nullable OpenApiVersion version) {
        return ProjectExport.of(workspace.contents(project), format, syntax, version);
    }

    /** The source text of a document. */
    public String document(String project, String name) {
        return documents.text(project, name);
    }

    /**
     * The source text of a document as it was after a change.
     *
     * @throws NotFoundException when there was no such change, or no such document then
     */
    public String document(String project, String name, long sequence) {
        return documents.text(project, name, sequence);
    }

    /** The source texts of the parts of projects. */
    public PartSources sources() {
        return sources;
    }

    /** What is done with the things of both documents that others use by their names. */
    public Things things() {
        return things;
    }

    /** What is done with folders. */
    public Folders folders() {
        return folders;
    }

    /** What other programs wrote, as it comes in. */
    public ProjectImports imports() {
        return imports;
    }

    /** Descriptions, as they come in. */
    public ProjectDescriptions descriptions() {
        return described;
    }

    /** The shared things of the projects' documents. */
    public Components components() {
        return components;
    }

    /** Compares texts of parts. */
    public PartDifferences partDifferences() {
        return partDifferences;
    }

    /** The rules that the descriptions of projects are held against. */
    public Rulesets rulesets() {
        return rulesets;
    }

    /** What is wrong in projects by their rules. */
    public Linting linting() {
        return linting;
    }

    /** What traffic adds to the descriptions, and what these say of it. */
    public ProjectTraffic traffic() {
        return traffic;
    }

    /** Where projects import from again and again. */
    public ImportSources importSources() {
        return importSources;
    }

    /** The files that projects are, as texts. */
    public ProjectTexts texts() {
        return texts;
    }

    /** The environments, and all variables with what they stand for. */
    public Environments environments() {
        return environments;
    }

    /** The client certificates of persons in projects. */
    public CertificateStore certificates() {
        return certificates;
    }

    /** The tokens of persons in projects. */
    public TokenStore tokens() {
        return tokens;
    }

    /** Makes the sample project, once in the life of a store; deleted, it stays deleted. */
    public Optional<Project> createSampleOnce(String author) {
        return new SampleProject(store, workspace, beginning, clock).makeOnce(author);
    }
}
