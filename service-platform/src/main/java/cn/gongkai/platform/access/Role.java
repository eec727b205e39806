package cn.gongkai.platform.access;

import static cn.gongkai.platform.access.Action.AUDIT;
import static cn.gongkai.platform.access.Action.CHECK;
import static cn.gongkai.platform.access.Action.DIRECT;
import static cn.gongkai.platform.access.Action.FOLLOW;
import static cn.gongkai.platform.access.Action.OPERATE;
import static cn.gongkai.platform.access.Action.READ;
import static cn.gongkai.platform.access.Action.REVIEW;
import static cn.gongkai.platform.access.Action.SUBMIT;
import static cn.gongkai.platform.access.Action.SUBSCRIBE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The offices people and programs hold. This is the whole table of rights: which role may do what, and how far it reaches. The public
 * has no role and needs none: what it may read is published.
 */
public enum Role {
    /** 填报人: writes the report of one agency. */
    CLERK(Reach.ONE_AGENCY, FOLLOW, READ, CHECK, SUBMIT),
    /** 审核人: looks through the reports of a county or city. */
    REVIEWER(Reach.DIVISION, FOLLOW, READ, CHECK, REVIEW),
    /** 监督人: a reviewer who also sets what holds in the division, and sees who did what. */
    SUPERVISOR(Reach.DIVISION, FOLLOW, READ, CHECK, REVIEW, DIRECT, SUBSCRIBE, AUDIT),
    /** 省级主管部门: watches a province, and sets what holds in it. */
    PROVINCE(Reach.DIVISION, FOLLOW, READ, DIRECT, SUBSCRIBE),
    /** 运维人员: keeps the platform running; sees where reports stand, not what is in them. */
    OPERATOR(Reach.DIVISION, FOLLOW, SUBSCRIBE, OPERATE),
    /** Another government system, which hands in for every agency of a division. */
    SYSTEM(Reach.DIVISION, FOLLOW, READ, CHECK, SUBMIT, SUBSCRIBE),
    /** A service of this platform. */
    SERVICE(Reach.DIVISION, CHECK);

    /** How far a role reaches from the division its holder belongs to. */
    enum Reach {
        /** That one agency, not what lies below it. */
        ONE_AGENCY,
        /** The division and everything below it. */
        DIVISION
    }

    private final Reach reach;
    private final Set<Action> actions;

    Role(Reach reach, Action first, Action... more) {
        this.reach = reach;
        this.actions = EnumSet.of(first, more);
    }

    /** Whether the role may do this within its reach. */
    public boolean may(Action action) {
        return actions.contains(action);
    }

    Reach reach() {
        return reach;
    }

    /** How tokens and messages call it: {@code reviewer}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that a token means; empty for a word that is no role here. */
    public static Optional<Role> of(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equalsIgnoreCase(claim.strip()))
                .findFirst();
    }

    /** Whether a program holds it, which asks more often than people do. */
    public boolean isProgram() {
        return this == SYSTEM || this == SERVICE;
    }
}
