package dev.parley.description.source;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The members of a mapping with many keys, which are found by a table once several were looked for. */
final class WideMembers extends AbstractList<Spot.Member> implements RandomAccess {

    /** With fewer keys to look through them takes no longer than to ask a table. */
    static final int KEYS = 32;

    /** A table for a few keys takes longer than to look for them. */
    private static final int SEARCHES = 8;

    private final List<Spot.Member> members;
    private int searches;
    private volatile @Nullable Map<String, Integer> table;

    WideMembers(List<Spot.Member> members) {
        this.members = List.copyOf(members);
    }

    @Override
    public Spot.Member get(int index) {
        return members.get(index);
    }

    @Override
    public int size() {
        return members.size();
    }

    /** Index of the key, or -1; of the last one where it stands twice. */
    int index(String key) {
        var known = table;
        // (where threads count at the same time, the table is made a little later)
        if (known == null && searches++ < SEARCHES) return last(members, key);
        if (known == null) {
            known = HashMap.newHashMap(members.size());
            for (int i = 0; i < members.size(); i++) known.put(members.get(i).key(), i);
            table = known;
        }
        return known.getOrDefault(key, -1);
    }

    static int last(List<Spot.Member> members, String key) {
        for (int i = members.size() - 1; i >= 0; i--) {
            if (members.get(i).key().equals(key)) return i;
        }
        return -1;
    }
}
