package cn.gongkai.platform.access;

import cn.gongkai.platform.problem.ProblemException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/**
 * Who asks. Controllers and pages take one as a parameter, or an {@code Optional<Caller>} where nobody has to be signed in.
 *
 * @param subject the issuer's id of the person or program, which never changes
 * @param name what they are called
 * @param roles what they are; may be empty
 * @param division where: a division's code (a clerk's: the agency's), {@link #WHOLE_COUNTRY}, or {@link #NOWHERE}
 * @param address where the request came from
 */
public record Caller(String subject, String name, Set<Role> roles, String division, String address) {

    /** The division of those who reach everywhere. It is nobody's code, so that a missing claim is never taken for it. */
    public static final String WHOLE_COUNTRY = "0";

    /** The division of those whose token names none, or none that can be one. They may do nothing. */
    public static final String NOWHERE = "";

    private static final Pattern LEVEL = Pattern.compile("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}");
    private static final Pattern AGENCY = Pattern.compile("[0-9A-Za-z-]{2,32}");

    public Caller {
        roles = Set.copyOf(roles);
        if (!division.equals(WHOLE_COUNTRY) && !AGENCY.matcher(division).matches()) {
            division = NOWHERE;
        }
    }

    /**
     * Whether this caller may do something with an agency, or with a whole division.
     *
     * @param place code of the agency or division; empty for the whole country
     */
    public boolean may(Action action, String place) {
        return roles.stream().anyMatch(role -> role.may(action) && reaches(role, place));
    }

    /** Whether there is anything this caller may do this with. */
    public boolean may(Action action) {
        return roles.stream().anyMatch(role -> role.may(action) && reaches(role, ownPlace()));
    }

    /** Whether a program asks, not a person. */
    public boolean isProgram() {
        return roles.stream().anyMatch(Role::isProgram);
    }

    private boolean reaches(Role role, String place) {
        return switch (role.reach()) {
            case ONE_AGENCY -> !division.equals(NOWHERE) && division.equals(place);
            case DIVISION ->
                division.equals(WHOLE_COUNTRY) || (LEVEL.matcher(division).matches() && place.startsWith(division));
        };
    }

    private String ownPlace() {
        return division.equals(WHOLE_COUNTRY) ? "" : division;
    }

    /**
     * Refuses what this caller may not do with an agency or division whose existence is no secret.
     *
     * @throws ProblemException 403
     */
    public void require(Action action, String place) {
        if (!may(action, place)) {
            throw forbidden();
        }
    }

    /**
     * Refuses what this caller may do nowhere, before anything is read.
     *
     * @throws ProblemException 403
     */
    public void require(Action action) {
        if (!may(action)) {
            throw forbidden();
        }
    }

    /**
     * Refuses what this caller may not do with one thing of an agency, a submission for example. To those who may not even know that
     * it is there it is not there.
     *
     * @param missing what is answered when there is no such thing
     * @throws ProblemException the given one, or 403 to those who see the agency in lists
     */
    public void require(Action action, String agency, ProblemException missing) {
        if (!may(action, agency)) {
            throw may(Action.FOLLOW, agency) ? forbidden() : missing;
        }
    }

    /**
     * The agencies of a list: those asked for, or all that this caller reaches.
     *
     * @param asked code of a division; empty if the caller named none
     * @throws ProblemException 403 if the caller may not do this with the division
     */
    public Scope scope(Action action, String asked) {
        String place = asked.isEmpty() ? ownPlace() : asked;
        require(action, place);
        boolean below = roles.stream()
                .anyMatch(role -> role.may(action) && role.reach() == Role.Reach.DIVISION && reaches(role, place));
        return new Scope(place, below);
    }

    /** What is answered to one who is known but may not do this. */
    private static ProblemException forbidden() {
        return new ProblemException(HttpStatus.FORBIDDEN, "forbidden");
    }
}
