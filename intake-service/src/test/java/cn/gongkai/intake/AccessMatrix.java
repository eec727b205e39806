package cn.gongkai.intake;

import static cn.gongkai.platform.access.Role.CLERK;
import static cn.gongkai.platform.access.Role.OPERATOR;
import static cn.gongkai.platform.access.Role.PROVINCE;
import static cn.gongkai.platform.access.Role.REVIEWER;
import static cn.gongkai.platform.access.Role.SERVICE;
import static cn.gongkai.platform.access.Role.SUPERVISOR;
import static cn.gongkai.platform.access.Role.SYSTEM;

import cn.gongkai.platform.access.Role;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Every call of intake, and whom it answers. A call that is not in here makes the test of all calls fail. */
final class AccessMatrix {

    static final String COUNTY = "370832";
    static final String AGENCY = "370832106";
    static final String SUBMISSION = AGENCY + "-2023-1";

    /** What is in the submission and must not show in any refusal. */
    static final String SECRET = "内部测算稿";

    private static final Set<Role> READERS = Set.of(CLERK, REVIEWER, SUPERVISOR, PROVINCE, SYSTEM);
    private static final Set<Role> FOLLOWERS = Set.of(CLERK, REVIEWER, SUPERVISOR, PROVINCE, OPERATOR, SYSTEM);
    private static final Set<Role> WRITERS = Set.of(CLERK, SYSTEM);
    private static final Set<Role> REVIEWERS = Set.of(REVIEWER, SUPERVISOR);

    /** How a call says no to those whom it concerns nothing. */
    enum Stranger {
        /** As if there were nothing. */
        MISSING,
        /** In so many words: that there is such a division is no secret. */
        FORBIDDEN
    }

    /**
     * A call.
     *
     * @param method of HTTP
     * @param pattern the address as the controller declares it
     * @param path the address asked here, about {@link #AGENCY}
     * @param type media type of the body; empty for none
     * @param allowed whom of the right division it answers
     */
    record Call(
            String method,
            String pattern,
            String path,
            String type,
            String body,
            Set<Role> allowed,
            Stranger stranger) {

        /** The same call about a webhook, where it is about one. */
        Call with(String webhook, String delivery) {
            return new Call(
                    method,
                    pattern,
                    path.replace("{webhook}", "/api/v1/webhooks/" + webhook)
                            .replace("{webhook-page}", "/webhooks/" + webhook)
                            .replace("{delivery}", delivery),
                    type,
                    body,
                    allowed,
                    stranger);
        }

        HttpRequest.Builder request(String service) {
            BodyPublisher content =
                    type.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body, StandardCharsets.UTF_8);
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(service + path)).method(method, content);
            return type.isEmpty() ? request : request.header("Content-Type", type);
        }

        /** What someone of the right division is told who may not do this. */
        int refusal(Role role) {
            return stranger == Stranger.MISSING && !FOLLOWERS.contains(role) ? 404 : 403;
        }

        int refusalOfStrangers() {
            return stranger == Stranger.MISSING ? 404 : 403;
        }

        @Override
        public String toString() {
            return method + " " + path + (type.isEmpty() ? "" : " " + type);
        }
    }

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String ONE = "/api/v1/submissions/{id}";
    private static final String PAGE = "/review/" + SUBMISSION;
    private static final String ITSELF = "/api/v1/submissions/" + SUBMISSION;
    private static final Set<Role> SUBSCRIBERS = Set.of(SUPERVISOR, PROVINCE, OPERATOR, SYSTEM);
    private static final String HOOKS = "/api/v1/webhooks";
    private static final String HOOK = HOOKS + "/{id}";
    private static final String POLICY = "/api/v1/divisions/{code}/policy";

    private static final String DRAFTS = "/api/v1/drafts";
    private static final String DRAFT = DRAFTS + "/{agency}/{year}";
    private static final String ITS_DRAFT = DRAFTS + "/" + AGENCY + "/2023";

    static final List<Call> CALLS = List.of(
            post("/api/v1/submissions", "/api/v1/submissions", "application/json", report(), WRITERS),
            post("/api/v1/submissions", "/api/v1/submissions", "multipart/form-data; boundary=b", form(), WRITERS),
            get(ONE, ITSELF, READERS, Stranger.MISSING),
            get(ONE + "/report", ITSELF + "/report", READERS, Stranger.MISSING),
            get(ONE + "/source", ITSELF + "/source", READERS, Stranger.MISSING),
            get(ONE + "/annotated", ITSELF + "/annotated", READERS, Stranger.MISSING),
            new Call(
                    "POST",
                    ONE + "/explanations",
                    ITSELF + "/explanations",
                    "application/json",
                    "{\"explanations\": [{\"rule\": \"DOC-BASIS\", \"text\": \"见首页\"}]}",
                    WRITERS,
                    Stranger.MISSING),
            decision("/approval", "{}", REVIEWERS),
            decision("/return", "{\"note\": \"请核对\"}", REVIEWERS),
            decision("/withdrawal", "{}", WRITERS),
            get("/submissions/{id}", "/submissions/" + SUBMISSION, READERS, Stranger.MISSING),
            get("/submissions/{id}/receipt", "/submissions/" + SUBMISSION + "/receipt", READERS, Stranger.MISSING),
            sent("/submissions/{id}/explanations", "rule=DOC-BASIS&where=0%7C%7C&text=x", WRITERS),
            sent("/submissions/{id}/withdrawal", "reason=x", WRITERS),
            get("/review/{id}", PAGE, REVIEWERS, Stranger.MISSING),
            new Call(
                    "POST",
                    "/review/{id}/approval",
                    PAGE + "/approval",
                    "application/x-www-form-urlencoded",
                    "note=",
                    REVIEWERS,
                    Stranger.MISSING),
            new Call(
                    "POST",
                    "/review/{id}/return",
                    PAGE + "/return",
                    "application/x-www-form-urlencoded",
                    "note=x",
                    REVIEWERS,
                    Stranger.MISSING),
            get("/review", "/review?division=" + AGENCY, REVIEWERS, Stranger.FORBIDDEN),
            get("/api/v1/submissions", "/api/v1/submissions?division=" + AGENCY, FOLLOWERS, Stranger.FORBIDDEN),
            get("/api/v1/status-stream", "/api/v1/status-stream?division=" + AGENCY, FOLLOWERS, Stranger.FORBIDDEN),
            get(
                    "/api/v1/progress/{division}",
                    "/api/v1/progress/" + AGENCY + "?year=2023",
                    FOLLOWERS,
                    Stranger.FORBIDDEN),
            post(DRAFTS, DRAFTS, "application/json", report(), WRITERS),
            post(DRAFTS, DRAFTS, "multipart/form-data; boundary=b", form(), WRITERS),
            get(DRAFTS, DRAFTS + "?division=" + AGENCY, WRITERS, Stranger.FORBIDDEN),
            get(DRAFT, ITS_DRAFT, WRITERS, Stranger.MISSING),
            draft("PUT", "", "application/json", "{\"report\": %s}".formatted(report())),
            draft("POST", "/submission", "", ""),
            draft("DELETE", "", "", ""),
            board("/api/v1/board/{division}"),
            board("/api/v1/board/{division}/missing"),
            board("/api/v1/board-stream/{division}"),
            board("/board/{division}"),
            board("/board/{division}/counts.csv"),
            board("/board/{division}/missing.csv"),
            board("/board/{division}/board.xlsx"),
            post("/api/v1/checks", "/api/v1/checks", "application/json", report(), checkers()),
            post("/api/v1/checks", "/api/v1/checks", "multipart/form-data; boundary=b", form(), checkers()),
            get("/api/v1/audit", "/api/v1/audit?agency=" + AGENCY, Set.of(SUPERVISOR), Stranger.FORBIDDEN),
            get("/api/v1/audit", "/api/v1/audit?division=" + AGENCY, Set.of(SUPERVISOR), Stranger.FORBIDDEN),
            get(POLICY, "/api/v1/divisions/" + AGENCY + "/policy", FOLLOWERS, Stranger.FORBIDDEN),
            new Call(
                    "PUT",
                    POLICY,
                    "/api/v1/divisions/" + AGENCY + "/policy",
                    "application/json",
                    "{\"rules\": {}, \"dueDates\": {}}",
                    Set.of(SUPERVISOR, PROVINCE),
                    Stranger.FORBIDDEN),
            get("/divisions/{code}/policy", "/divisions/" + AGENCY + "/policy", FOLLOWERS, Stranger.FORBIDDEN),
            new Call(
                    "POST",
                    "/divisions/{code}/policy",
                    "/divisions/" + AGENCY + "/policy",
                    "application/x-www-form-urlencoded",
                    "version=-1&due.2023=2024-01-20",
                    Set.of(SUPERVISOR, PROVINCE),
                    Stranger.FORBIDDEN),
            post(
                    HOOKS,
                    HOOKS,
                    "application/json",
                    "{\"division\": \"%s\", \"address\": \"ftp://nowhere\"}".formatted(AGENCY),
                    SUBSCRIBERS),
            get(HOOKS, HOOKS + "?division=" + AGENCY, SUBSCRIBERS, Stranger.FORBIDDEN),
            get(HOOK, "{webhook}", SUBSCRIBERS, Stranger.MISSING),
            get(HOOK + "/deliveries", "{webhook}/deliveries", SUBSCRIBERS, Stranger.MISSING),
            about("POST", HOOK + "/test", "{webhook}/test"),
            about("POST", HOOK + "/deliveries/retry", "{webhook}/deliveries/retry"),
            about("POST", HOOK + "/deliveries/{delivery}/retry", "{webhook}/deliveries/{delivery}/retry"),
            about("DELETE", HOOK, "{webhook}"),
            get("/webhooks", "/webhooks?division=" + AGENCY, SUBSCRIBERS, Stranger.FORBIDDEN),
            post("/webhooks", "/webhooks", FORM, "division=" + AGENCY + "&address=ftp://nowhere", SUBSCRIBERS),
            get("/webhooks/{id}", "{webhook-page}", SUBSCRIBERS, Stranger.MISSING),
            about("POST", "/webhooks/{id}/test", "{webhook-page}/test"),
            about("POST", "/webhooks/{id}/retry", "{webhook-page}/retry"),
            about("POST", "/webhooks/{id}/deletion", "{webhook-page}/deletion"),
            get("/audit", "/audit?division=" + AGENCY, Set.of(SUPERVISOR), Stranger.FORBIDDEN),
            get("/audit.csv", "/audit.csv?agency=" + AGENCY, Set.of(SUPERVISOR), Stranger.FORBIDDEN),
            get("/reminders", "/reminders?division=" + AGENCY, Set.of(REVIEWER, SUPERVISOR), Stranger.FORBIDDEN),
            post("/reminders", "/reminders", FORM, "division=" + AGENCY + "&year=2023", Set.of(REVIEWER, SUPERVISOR)));

    /** Calls that ask nobody who they are, or lead everybody to their own, which is in the matrix. */
    static final Set<String> OPEN_CALLS = Set.of(
            "GET /",
            "GET /board",
            "GET /receipts",
            "GET /receipts/{receipt}",
            "POST /receipts/{receipt}",
            "GET /.well-known/jwks.json");

    /** What is answered to everybody. */
    static final List<String> OPEN = List.of(
            "/",
            "/receipts",
            "/.well-known/jwks.json",
            "/static/intake.css",
            "/actuator/health",
            "/actuator/health/liveness",
            "/actuator/health/readiness",
            "/actuator/prometheus",
            "/actuator/info",
            "/v3/api-docs");

    private AccessMatrix() {}

    private static Set<Role> checkers() {
        return Set.of(CLERK, REVIEWER, SUPERVISOR, SYSTEM, SERVICE);
    }

    private static Call get(String pattern, String path, Set<Role> allowed, Stranger stranger) {
        return new Call("GET", pattern, path, "", "", allowed, stranger);
    }

    private static Call board(String pattern) {
        return get(pattern, pattern.replace("{division}", AGENCY) + "?year=2023", FOLLOWERS, Stranger.FORBIDDEN);
    }

    private static Call decision(String path, String body, Set<Role> allowed) {
        return new Call("POST", ONE + path, ITSELF + path, "application/json", body, allowed, Stranger.MISSING);
    }

    private static Call draft(String method, String path, String type, String body) {
        return new Call(method, DRAFT + path, ITS_DRAFT + path, type, body, WRITERS, Stranger.MISSING);
    }

    /** A form of the page of a submission. */
    private static Call sent(String pattern, String body, Set<Role> allowed) {
        return new Call(
                "POST",
                pattern,
                pattern.replace("{id}", SUBMISSION),
                "application/x-www-form-urlencoded",
                body,
                allowed,
                Stranger.MISSING);
    }

    private static Call about(String method, String pattern, String path) {
        return new Call(method, pattern, path, "", "", SUBSCRIBERS, Stranger.MISSING);
    }

    private static Call post(String pattern, String path, String type, String body, Set<Role> allowed) {
        return new Call("POST", pattern, path, type, body, allowed, Stranger.FORBIDDEN);
    }

    static String report() {
        return "{\"agency\": {\"code\": \"%s\", \"name\": \"\"}, \"year\": 2023, \"title\": \"%s\"}"
                .formatted(AGENCY, SECRET);
    }

    private static String form() {
        return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.json\"\r\n"
                + "Content-Type: application/json\r\n\r\n" + report() + "\r\n--b--\r\n";
    }
}
