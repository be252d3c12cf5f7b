package dev.parley.engine.project;

import java.util.List;

/**
 * The folders and endpoints of a project, in their order.
 *
 * @param sequence number of the newest change that is in here
 * @param folders paths of all folders, parents first; names are joined by {@code " / "}
 */
public record Tree(long sequence, List<String> folders, List<EndpointSummary> endpoints) {

    public Tree {
        folders = List.copyOf(folders);
        endpoints = List.copyOf(endpoints);
    }
}
