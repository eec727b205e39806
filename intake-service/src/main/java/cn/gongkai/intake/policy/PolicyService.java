package cn.gongkai.intake.policy;

import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Reads and sets the policies of divisions. */
@Service
class PolicyService {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyService.class);

    private final PolicyStore store;
    private final Policies policies;
    private final RuleCatalog catalog;
    private final Clock clock;
    private final Divisions divisions = Divisions.china();

    PolicyService(PolicyStore store, Policies policies, RuleCatalog catalog, Clock clock) {
        this.store = store;
        this.policies = policies;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** @throws ProblemException 404 if there is none with that code */
    Division division(String code) {
        return divisions
                .find(code)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "division-missing", code));
    }

    /** What a division decided itself, as the store has it now. */
    DivisionPolicy own(Division division) {
        return store.find(division.code()).orElseGet(() -> DivisionPolicy.none(division.code()));
    }

    /** What holds in a division, by its own word and those of the divisions above. */
    Policies.Effective inForce(Division division) {
        policies.forget();
        return policies.in(division.code());
    }

    /** What would hold in a division if it had decided nothing itself. */
    Policies.Effective above(Division division) {
        policies.forget();
        return policies.in(division.parentCode());
    }

    /**
     * Sets a division's policy as a whole.
     *
     * @param before the version it is set over
     * @throws ProblemException 412 if that is no longer the latest; 422 for a rule that there is not, or an error made less of; 503 if
     *     the validation service cannot be asked for its rules
     */
    DivisionPolicy set(DivisionPolicy before, PolicyRequest request) {
        if (!request.rules().isEmpty()) {
            request.mustFit(catalog.rules());
        }
        DivisionPolicy next = new DivisionPolicy(
                before.division(),
                before.version() + 1,
                request.rules(),
                request.dueDates(),
                request.review(),
                request.reminders());
        if (!store.replace(next, clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
            throw changed(division(before.division()));
        }
        policies.forget();
        LOG.info(
                "policy of {} is version {}: {} rules, {} dates",
                before.division(),
                next.version(),
                next.rules().size(),
                next.dueDates().size());
        return next;
    }

    static ProblemException changed(Division division) {
        return new ProblemException(HttpStatus.PRECONDITION_FAILED, "policy-changed", division.code());
    }
}
