package dev.parley.engine.tab;

import java.util.List;

/** Keeps the open tabs of each person in each project; drafts and personal options lie there encrypted. Thread-safe; blocks. */
public interface TabStore {

    /** The tabs by position, then id. */
    List<Tab> all(String project, String person);

    /** Keeps the tab, new or in place of the one with its id. */
    void save(String project, String person, Tab tab);

    /** Forgets the tab, if it is there. */
    void delete(String project, String person, String id);
}
