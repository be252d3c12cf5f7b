package dev.parley.server.api;

import dev.parley.server.contract.ServedContract;
import java.util.Map;
import java.util.TreeMap;

/** All operations by their ids in the contract. */
final class Operations {

    private Operations() {}

    static Map<String, Operation> of(Services services, ServedContract contract, String version, int maxBody) {
        Map<String, Operation> all = new TreeMap<>();
        new ServerOperations(contract, version, maxBody, services.settings()).addTo(all);
        new ProjectOperations(services.projects(), services.sessions(), services.runs(), services.cookies()).addTo(all);
        new EndpointOperations(services.projects(), services.variables()).addTo(all);
        new ThingOperations(services.projects()).addTo(all);
        new PartOperations(services.projects().sources()).addTo(all);
        new LintOperations(services.projects()).addTo(all);
        new ComponentOperations(services.projects().components()).addTo(all);
        new FileOperations(services.projects().texts()).addTo(all);
        new DifferenceOperations(services.projects()).addTo(all);
        new TrafficOperations(services.projects(), services.sessions()).addTo(all);
        new CodeOperations(services).addTo(all);
        new ImportOperations(services.projects(), services.fetching(), services.clock()).addTo(all);
        new ImportSourceOperations(services).addTo(all);
        new VariableOperations(services.projects().environments()).addTo(all);
        new EnvironmentOperations(services.projects().environments()).addTo(all);
        new FolderOperations(services.projects()).addTo(all);
        new TokenOperations(services).addTo(all);
        new TabOperations(services.tabs()).addTo(all);
        new SessionOperations(services.projects(), services.sessions()).addTo(all);
        new ConnectionOperations(services.sessions()).addTo(all);
        new TimelineOperations(services.sessions()).addTo(all);
        new SendingOperations(services.projects(), services.sessions()).addTo(all);
        new RunOperations(services.runs()).addTo(all);
        new CertificateOperations(services.projects(), services.certificates()).addTo(all);
        new PublicationOperations(services.publications(), services.projects()).addTo(all);
        new CookieOperations(services.projects(), services.cookies()).addTo(all);
        return all;
    }
}
