package dev.parley.server.api;

import dev.parley.description.merge.Meeting;
import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.OAuth2Client;
import dev.parley.description.request.OAuth2Grant;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.traffic.HarTraffic;
import dev.parley.description.traffic.Seen;
import dev.parley.description.transfer.OnMeeting;
import dev.parley.engine.credential.Holder;
import dev.parley.engine.http.Validators;
import dev.parley.engine.project.Endpoint;
import dev.parley.engine.project.ImportSource;
import dev.parley.engine.project.NewEndpoint;
import dev.parley.engine.run.NewRun;
import dev.parley.protocol.Bytes;
import dev.parley.server.MemoryExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Requests that succeed: one or more for each operation, in an order in which they can be sent. */
final class Samples {

    private final List<Sample> all = new ArrayList<>();
    private final TestApi api;

    record Sample(String operation, MemoryExchange exchange) {}

    Samples(TestApi api) {
        this.api = api;
        String project = api.projects().create("Fleet", "local").id();
        String doomed = api.projects().create("Old", "local").id();
        NewEndpoint endpoint = new NewEndpoint("Echo", "", WebSocketRequest.of("ws://127.0.0.1:4321/demo/echo"));
        Endpoint first = api.projects().create(project, endpoint, "local");
        Endpoint second = api.projects().create(project, endpoint, "local");
        api.sessions().add("s1", project);
        Entries.ofAllKinds().forEach(api.sessions().timeline()::add);
        long undone =
                api.projects().folders().create(project, "Undone", "local").sequence();
        server();
        projects(project, doomed);
        endpoints("/projects/" + project, first, second, undone);
        things(project);
        variablesAndTabs(project, api.projects().read(project).sequence());
        sessions(project);
        connection();
        timeline();
        sendings(project);
        runs(project);
        traffic(api.projects().create("Traffic", "local").id());
        add("deleteSession", "DELETE", "/sessions/s1");
        files();
    }

    private void files() {
        String project = api.projects().create("Files", "local").id();
        String root = "/projects/" + project;
        add("readFiles", "GET", root + "/files");
        add(
                "writeFiles",
                "PUT",
                root + "/files",
                "{'sequence':1,'files':[{'path':'environment.yaml','text':'variables: []'}]}");
        String setting = "'url':'http://files.example/openapi.yaml','existing':'ask'";
        api.projects()
                .importSources()
                .change(
                        project,
                        _ -> List.of(new ImportSource(
                                "a",
                                "http://files.example/openapi.yaml",
                                null,
                                OnMeeting.ASK,
                                Map.of(),
                                null,
                                Validators.NONE)));
        add("listImportSources", "GET", root + "/import-sources");
        add("addImportSource", "POST", root + "/import-sources", "{" + setting + "}");
        add("importAgain", "POST", root + "/import-sources/a/import");
        add("cancelImport", "DELETE", root + "/import-sources/a/import");
        add("readWaiting", "GET", root + "/import-sources/a/waiting");
        add("answerWaiting", "POST", root + "/import-sources/a/waiting", "{'accepted':[]}");
        add("changeImportSource", "PUT", root + "/import-sources/a", "{" + setting + ",'minutes':60}");
        add("removeImportSource", "DELETE", root + "/import-sources/a");
    }

    private void traffic(String project) {
        String har = """
            {"log":{"entries":[{"request":{"method":"GET","url":"https://a/b/1"},"response":{"status":200}}]}}\
            """;
        List<Seen> seen = HarTraffic.read(Json.read(Bytes.utf8(har))).seen();
        String id = api.projects()
                .traffic()
                .read(project, seen, Map.of())
                .proposals()
                .getFirst()
                .id();
        String traffic = "{'har':'" + har.replace("\"", "\\\"") + "'}";
        add("readTraffic", "POST", "/projects/" + project + "/traffic", traffic);
        String accept = "{'traffic':" + traffic + ",'accept':['" + id + "']}";
        add("acceptTraffic", "POST", "/projects/" + project + "/traffic/accepted", accept);
        add("judgeMessages", "POST", "/sessions/s1/verdicts", "{'sequences':[1,2]}");
    }

    private void runs(String project) {
        api.projects().create(project, new NewEndpoint("Run", "Runs", HttpRequest.of("GET", "http://a/x")), "local");
        String run = api.runs().begin(NewRun.of(project, "Runs")).id();
        String options = "'iterations':2,'bail':true,'delay':0,'environment':'','data':{'name':'a.csv','text':'n\\n1'}";
        add("startRun", "POST", "/runs", "{'project':'" + project + "','folder':''," + options + "}");
        add("previewData", "POST", "/data-rows", "{'text':'n,m\\n1,2'}");
        add("listRuns", "GET", "/runs?project=" + project + "&query=run&limit=5");
        add("reportRun", "GET", "/runs/" + run + "/report");
        add("reportRun", "GET", "/runs/" + run + "/report?format=junit");
        add("runAgain", "POST", "/runs/" + run + "/again");
        add("readRun", "GET", "/runs/" + run + "?from=0");
        add("cancelRun", "POST", "/runs/" + run + "/cancel");
        add("deleteRun", "DELETE", "/runs/" + run);
    }

    List<Sample> all() {
        return List.copyOf(all);
    }

    private void add(String operation, String method, String path) {
        all.add(new Sample(operation, MemoryExchange.of(method, "/api/v1" + path)));
    }

    private void add(String operation, String method, String path, String body) {
        all.add(new Sample(operation, MemoryExchange.of(method, "/api/v1" + path, body)));
    }

    private void server() {
        add("readHealth", "GET", "/health");
        add("readOpenApi", "GET", "/openapi.yaml");
        add("readAsyncApi", "GET", "/asyncapi.yaml");
        add("readSettings", "GET", "/settings");
        add("saveSettings", "PUT", "/settings", "{'theme':'dark','unwatchedMinutes':5,'timelineLimit':1000000}");
    }

    private void projects(String project, String doomed) {
        add("listProjects", "GET", "/projects");
        add("createProject", "POST", "/projects", "{'name':'New'}");
        add("readProject", "GET", "/projects/" + project);
        add("renameProject", "PATCH", "/projects/" + project, "{'name':'Vessels'}");
        add("deleteProject", "DELETE", "/projects/" + doomed);
        add("readTree", "GET", "/projects/" + project + "/tree");
        add("listDocuments", "GET", "/projects/" + project + "/documents");
        String document = api.projects().documents(project).getFirst().name();
        add("readDocument", "GET", "/projects/" + project + "/documents/" + document);
    }

    private void endpoints(String root, Endpoint first, Endpoint second, long undone) {
        String request = TestApi.request("ws://127.0.0.1:4321/demo/clock");
        String place = root + "/endpoints/" + first.id();
        add("undoChange", "POST", root + "/feed/" + undone + "/undo");
        add("createEndpoint", "POST", root + "/endpoints", "{'name':'Clock','folder':'','request':" + request + "}");
        add("readEndpoint", "GET", place);
        add("findDocumentation", "GET", place + "/documentation");
        add("saveEndpoint", "PUT", place, "{'revision':" + first.revision() + ",'request':" + request + "}");
        add("moveEndpoint", "PATCH", place, "{'name':'Times','before':'" + second.id() + "'}");
        add("duplicateEndpoint", "POST", place + "/copies");
        parts(root, first);
        add("deleteEndpoint", "DELETE", root + "/endpoints/" + second.id());
        add("checkRequest", "POST", root + "/check", "{'request':" + request + "}");
        add("writeCode", "POST", root + "/code", "{'language':'go','request':" + request + "}");
        String text = "{'text':'curl -k -H a:b https://example.org/imported','folder':'Imported'}";
        add("previewImport", "POST", root + "/imports/preview", text);
        add("bringIn", "POST", root + "/imports", text);
        add("readPaste", "POST", root + "/pastes", "{'text':'curl -k --max-time 3 -d a=b https://example.org/x'}");
        add("createFolder", "POST", root + "/folders", "{'path':'Boats'}");
        String variables = "{'variables':[{'name':'pier','secret':true,'value':'7'}]}";
        add("saveFolderSettings", "PUT", root + "/folder-settings?folder=Boats", variables);
        add("moveFolder", "PATCH", root + "/folders", "{'from':'Boats','to':'Ships'}");
        add("deleteFolder", "DELETE", root + "/folders?path=Ships");
        add("readFeed", "GET", root + "/feed?after=1&limit=5");
        add("exportProject", "GET", root + "/export?format=openapi");
        add("readPublication", "GET", root + "/publication");
        add(
                "savePublication",
                "PUT",
                root + "/publication",
                "{'published':true,'address':'fleet','base':'','title':'','logo':'','accent':'','shown':{'schemas':true,"
                        + "'deprecated':true,'code':true,'trying':true,'hidden':[]},'pages':[{'title':'More','text':'*x*'}],"
                        + "'folders':[],'changelog':'','versions':[{'name':'1.0'}],'first':'','password':'open'}");
        add("listPublicationChanges", "GET", root + "/publication/changes?limit=1");
        add("restorePublication", "POST", root + "/publication/changes/2/restore");
        add("exportDocumentation", "GET", root + "/documentation?format=folder");
        add("exportDocumentation", "GET", root + "/documentation?format=html&version=1.0");
    }

    private void lint(String root) {
        add("lintProject", "POST", root + "/lint", "{}");
        add("checkRuleset", "POST", root + "/ruleset/check", "{'text':'extends: spectral:oas\\n'}");
        add("saveRuleset", "PUT", root + "/ruleset", "{'revision':0,'text':'extends: spectral:oas\\n'}");
        add("readRuleset", "GET", root + "/ruleset");
        add("deleteRuleset", "DELETE", root + "/ruleset");
    }

    private void things(String project) {
        NewEndpoint named = new NewEndpoint("Named", "", HttpRequest.of("GET", "http://a/named"));
        String id = api.projects().create(project, named, Call.PERSON).id();
        var sources = api.projects().sources();
        var part = sources.of(project, id).getFirst();
        String text = "responses:\n  default: {description: Any}\n";
        sources.save(project, part.id(), part.revision(), text, Meeting.ASK, Call.PERSON);
        String root = "/projects/" + project;
        lint(root);
        add("readUses", "GET", root + "/uses?document=project.openapi.yaml&pointer=/paths/~1named");
        String document = "{'document':'project.openapi.yaml','pointer':'/paths/";
        add("renameThing", "POST", root + "/renames", document + "~1named','name':'/called'}");
        String version =
                "{'project':'" + root.replace("/projects/", "") + "','document':'project.openapi.yaml','change':";
        add("compareDescriptions", "POST", "/differences", "{'old':" + version + "1},'new':" + version + "2}}");
        String answer = document + "~1called/get/responses/default'";
        add("shareThing", "POST", root + "/extractions", answer + ",'name':'Any'}");
        add("inlineThing", "POST", root + "/inlinings", answer + "}");
        add("deleteThing", "POST", root + "/removals", document + "~1called','anyway':false}");
    }

    private void parts(String root, Endpoint endpoint) {
        String part = root + "/parts/" + endpoint.id();
        add("listParts", "GET", root + "/endpoints/" + endpoint.id() + "/parts");
        add("readPart", "GET", part);
        add("checkPart", "POST", part + "/check", "{'text':'adress: /'}");
        add(
                "editText",
                "POST",
                root + "/parts/edits",
                "{'document':'project.asyncapi.yaml','part':'" + endpoint.id()
                        + "','text':'address: /\\n','otherSyntax':true,"
                        + "'operations':[{'op':'set','pointer':'/title','value':'Clock'},"
                        + "{'op':'insert','pointer':'/tags/-','value':{'name':'time'}},"
                        + "{'op':'move','pointer':'/title'},{'op':'rename','pointer':'/title','name':'summary'},"
                        + "{'op':'remove','pointer':'/tags/0'}]}");
        add("savePart", "PUT", part, "{'revision':" + 1_000_000 + ",'text':'address: /demo/echo'}");
        add("comparePart", "POST", part + "/differences", "{'old':{},'new':{}}");
        add("listVersions", "GET", part + "/versions?limit=1");
        add("restoreVersion", "POST", part + "/versions/" + endpoint.revision() + "/restore");
        add("readSchema", "GET", "/schemas/asyncapi-3.0.0");
        String place = "{'document':'project.openapi.yaml',";
        add(
                "createComponent",
                "POST",
                root + "/components",
                place + "'kind':'schemas','name':'Age','value':{'type':'integer'}}");
        add("listComponents", "GET", root + "/components");
        add(
                "tryOutSchema",
                "POST",
                root + "/schema-examples",
                place + "'pointer':'/components/schemas/Old','schema':{'$ref':'#/components/schemas/Age'}}");
        add("checkValue", "POST", root + "/value-checks", place + "'syntax':'yaml','text':'1','pointer':'/info'}");
        add(
                "proposeForLink",
                "POST",
                root + "/link-proposals",
                place + "'part':'/components/links/One','link':'','draft':{'operationId':''}}");
        add(
                "proposeExpressions",
                "POST",
                root + "/expression-proposals",
                place + "'part':'/components/links/One','place':'','draft':{'operationId':''}}");
        add(
                "moveThing",
                "POST",
                root + "/moves",
                place + "'pointer':'/components/schemas/Age','to':'project.asyncapi.yaml'}");
        add("inferSchema", "POST", "/schema-inferences", "{'samples':['{}']}");
    }

    private void variablesAndTabs(String project, long sequence) {
        String root = "/projects/" + project;
        add("readVariables", "GET", root + "/variables");
        add(
                "saveVariables",
                "PUT",
                root + "/variables",
                "{'sequence':" + sequence + ",'variables':[{'name':'host','value':'a','secret':false},"
                        + "{'name':'token','value':'t','secret':true,'description':'Of the bot'}],"
                        + "'personal':[{'name':'host','value':'b','secret':false},"
                        + "{'name':'pin','value':'1','secret':true}]}");
        String environment = api.projects()
                .environments()
                .create(project, "Lab", null, Call.PERSON)
                .id();
        add("listEnvironments", "GET", root + "/environments");
        add("createEnvironment", "POST", root + "/environments", "{'name':'Copy','copyOf':'" + environment + "'}");
        add("renameEnvironment", "PATCH", root + "/environments/" + environment, "{'name':'Bench'}");
        add("activateEnvironment", "PUT", root + "/active-environment", "{'environment':'" + environment + "'}");
        add("readScope", "GET", root + "/scope");
        add("deleteEnvironment", "DELETE", root + "/environments/" + environment);
        tokens(project, root);
        String request = TestApi.request("ws://a");
        add(
                "saveTab",
                "PUT",
                root + "/tabs/t1",
                "{'position':1,'endpoint':'e','revision':3,'draft':" + request
                        + ",'personal':{'verifyTls':false,'proxy':'socks5://a:1'},'session':'s1'}");
        add("listTabs", "GET", root + "/tabs");
        add("closeTab", "DELETE", root + "/tabs/t1");
    }

    private void tokens(String project, String root) {
        String auth = "{'kind':'oauth2','grant':{'kind':'authorizationCode','authorizationUrl':'http://a/authorize',"
                + "'tokenUrl':'http://a/token','state':'s1'},'client':{'id':'parley'}}";
        OAuth2Grant.Implicit grant = new OAuth2Grant.Implicit("http://a/authorize", "", "s2");
        Auth.OAuth2 other =
                Auth.OAuth2.of(grant, new OAuth2Client("parley", "", OAuth2Client.Sending.HEADER), "orders");
        String begun = api.signIns()
                .begin(new Holder(project, Call.PERSON), other, PersonalOptions.NONE, "http://b/")
                .id();
        String settings = root + "/folder-settings";
        String scripts = "'scripts':{'beforeRequest':'pm.info.requestName'}";
        add("saveFolderSettings", "PUT", settings, "{'auth':{'kind':'bearer','token':'{{token}}'}," + scripts + "}");
        add("readFolderSettings", "GET", settings + "?folder=");
        add("beginSignIn", "POST", root + "/sign-ins", "{'redirectUrl':'http://b/','auth':" + auth + "}");
        add("readSignIn", "GET", "/sign-ins/" + begun);
        add("answerSignIn", "POST", "/sign-in-answers", "{'url':'http://b/?error=access_denied&state=s1'}");
        add("answerSignIn", "POST", "/sign-in-answers", "{'url':'http://b/#access_token=t&expires_in=60&state=s2'}");
        add("readKeptToken", "POST", root + "/kept-token", "{'auth':" + auth + "}");
        add("forgetToken", "POST", root + "/forgotten-token", "{'auth':" + auth + "}");
        add("cancelSignIn", "DELETE", "/sign-ins/" + begun);
    }

    private void sessions(String project) {
        add("listSessions", "GET", "/sessions?project=" + project + "&query=echo&limit=1");
        add(
                "openSession",
                "POST",
                "/sessions",
                "{'project':'" + project + "','endpoint':'e','tab':'t','name':'Echo','request':"
                        + TestApi.request("ws://a") + ",'personal':{},'send':{'format':'text','content':'x'}}");
        add("readSession", "GET", "/sessions/s1");
        add("connectAgain", "POST", "/sessions/s1/connections", "{'request':" + TestApi.request("ws://a") + "}");
    }

    private void connection() {
        add("cancelConnecting", "POST", "/sessions/s2/cancel");
        add("closeConnection", "POST", "/sessions/s1/close", "{'code':1000}");
        add("dropConnection", "POST", "/sessions/s1/drop");
        add("sendMessage", "POST", "/sessions/s1/messages", "{'message':{'format':'text','content':'x'},'name':'Hi'}");
        add("sendPing", "POST", "/sessions/s1/pings", "{'text':'x'}");
        add("startRepeating", "PUT", "/sessions/s1/repeat", "{'message':{'format':'text','content':'x'},'every':1}");
        add("stopRepeating", "DELETE", "/sessions/s1/repeat");
    }

    private void sendings(String project) {
        String request = "{'method':'GET','url':'http://a/x','query':[],'path':[],'headers':[],'cookies':[],"
                + "'auth':{'kind':'none'},'body':{'kind':'none'},'options':{'omitted':['Host']}}";
        add(
                "sendRequest",
                "POST",
                "/sendings",
                "{'project':'" + project + "','name':'X','request':" + request + ",'personal':{}}");
        Entries.ofAnExchange(12).forEach(api.sessions().timeline()::add);
        for (int sequence = 12; sequence < 12 + Entries.ofAnExchange(12).size(); sequence++) {
            add("readEntry", "GET", "/sessions/s1/entries/" + sequence);
        }
        add("readExchange", "GET", "/sessions/h3/exchange");
        add("readExchangeBody", "GET", "/sessions/h3/hops/1/body?offset=1&length=2");
        add("readExchangeBody", "GET", "/sessions/h3/hops/1/body?download=true");
        add("readExchangeWire", "GET", "/sessions/h3/hops/1/wire?side=request");
        add("readExchangeFrames", "GET", "/sessions/h3/hops/1/frames");
        add("readSentRequest", "GET", "/sessions/h3/request");
        NewEndpoint http = new NewEndpoint("X", "", HttpRequest.of("GET", "http://a/x"));
        String endpoint = api.projects().create(project, http, "local").id();
        String examples = "/projects/" + project + "/endpoints/" + endpoint + "/examples";
        add("documentResponse", "POST", examples, "{'name':'Moved','session':'h3','hop':1}");
        add("documentResponse", "POST", examples, "{'name':'Moved','session':'h3'}");
        String root = "/projects/" + project;
        add("previewHeaders", "POST", root + "/automatic-headers", "{'request':" + request + "}");
        String certificate = "{'pkcs12':'" + CertificateOperationsTest.PKCS12 + "','password':'sesame'";
        add("unpackCertificate", "POST", "/pkcs12", certificate + "}");
        add("saveCertificate", "POST", root + "/certificates", certificate + ",'host':'example.org'}");
        add("listCertificates", "GET", root + "/certificates");
        add("deleteCertificate", "DELETE", root + "/certificates?host=example.org");
        add("saveCookie", "POST", root + "/cookies", "{'name':'a','value':'1','domain':'example.org'}");
        add("listCookies", "GET", root + "/cookies");
        add("deleteCookies", "DELETE", root + "/cookies?name=a");
        add("listSessions", "GET", "/sessions?project=" + project + "&kind=http&from=2026-11-25T00:00:00Z");
    }

    private void timeline() {
        add("listEntries", "GET", "/sessions/s1/entries?offset=1&limit=2&direction=received&kind=close,note&after=0");
        for (int sequence = 1; sequence <= Entries.ofAllKinds().size(); sequence++) {
            add("readEntry", "GET", "/sessions/s1/entries/" + sequence + "?reveal=true");
        }
        api.sessions().timeline().add(Entries.text(11, "hello"));
        add("readEntry", "GET", "/sessions/s1/entries/11?frames=0");
        add("readPayload", "GET", "/sessions/s1/entries/11/payload");
        add("searchEntries", "GET", "/sessions/s1/matches?query=x");
        add("exportTimeline", "GET", "/sessions/s1/export");
    }
}
