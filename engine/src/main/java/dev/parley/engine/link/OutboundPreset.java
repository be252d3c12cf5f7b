package dev.parley.engine.link;

import java.util.List;

/** Where a server may connect to, but for what is allowed beyond it. */
public enum OutboundPreset {
    /** Everywhere. */
    LAPTOP,
    /** Public addresses only. */
    TEAM,
    /** Nowhere. */
    LOCKED;

    /** Its policy, with the allowances. */
    public OutboundPolicy with(List<Allowance> allowed) {
        return switch (this) {
            case LAPTOP -> OutboundPolicy.laptop();
            case TEAM -> new GuardedPolicy("team", false, allowed);
            case LOCKED -> new GuardedPolicy("locked", true, allowed);
        };
    }
}
