package cn.gongkai.publication.published;

import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.Agency;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * The report of one agency for one year, with every revision that was ever published.
 *
 * @param revisions the oldest first, at least one
 */
public record Publication(Agency agency, int year, List<Revision> revisions) {

    public Publication {
        revisions = List.copyOf(revisions);
    }

    /** The revision that counts. */
    public Revision latest() {
        return revisions.getLast();
    }

    Optional<Revision> revision(int number) {
        return revisions.stream()
                .filter(revision -> revision.number() == number)
                .findFirst();
    }

    /**
     * A revision that somebody asks for.
     *
     * @throws ProblemException 404 if there is none of that number
     */
    public Revision require(int number) {
        return revision(number)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND, "no-such-revision", agency.code(), Integer.toString(year), number));
    }

    /** The revision that another one corrected; a number may be missing, because not every submission is published. */
    public Optional<Revision> before(Revision revision) {
        return revisions.stream()
                .filter(other -> other.number() < revision.number())
                .reduce((earlier, later) -> later);
    }

    /** The key of an agency and year, in this store and in the addresses of pages: {@code 370832106-2024}. */
    public static String id(String agency, int year) {
        return agency + "-" + year;
    }
}
