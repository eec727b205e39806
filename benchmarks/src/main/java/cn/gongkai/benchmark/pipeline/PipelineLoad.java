package cn.gongkai.benchmark.pipeline;

import cn.gongkai.benchmark.Options;
import cn.gongkai.benchmark.Table;
import cn.gongkai.standalone.DemoTokens;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands in reports of many townships at once and follows each to its publication, then measures what the parts alone could do.
 * Ends with a failure if a report that was accepted is not published, or not exactly once.
 */
public final class PipelineLoad {

    private static final int QUICK = 200;

    private final Platform platform;
    private final Listener listener;
    private final Clients clerks;
    private final JsonMapper json = new JsonMapper();

    private PipelineLoad(Platform platform, Listener listener, Clients clerks) {
        this.platform = platform;
        this.listener = listener;
        this.clerks = clerks;
    }

    /** @return the process's exit code */
    public static int run(Options options) throws Exception {
        boolean quick = options.has("quick");
        int reports = options.number("reports", quick ? QUICK : 5_000);
        int warmup = options.number("warmup", quick ? QUICK : 3_000);
        int clients = options.number("clients", 16);
        int year = options.number("year", 2024);
        boolean bounds = !options.has("no-bounds");
        try (Platform platform = Platform.of(options)) {
            options.nothingElse();
            List<Paper> first = Paper.of(0, warmup, year);
            List<Paper> papers = Paper.of(warmup, warmup + reports, year);
            System.out.printf(
                    "%,d reports of %,d bytes on average, %d clients, after %,d to warm up%n",
                    reports,
                    (long) papers.stream()
                            .mapToInt(paper -> paper.body().length)
                            .average()
                            .orElse(0),
                    clients,
                    warmup);
            try (Listener listener = Listener.to(platform.broker())) {
                PipelineLoad load =
                        new PipelineLoad(platform, listener, new Clients(clients, DemoTokens.of(platform.issuer())));
                Table rates = new Table(
                        "reports/s", "accepted (202)", "verdict given", "published", "shown to clerk", "CPU ms each");
                load.handIn("first " + warmup + " after the start", first, rates);
                Journeys journeys = load.handIn("next " + reports, papers, rates);
                boolean right = load.isRight(papers, journeys, year);
                rates.print();
                print(journeys);
                Sends.print();
                if (bounds) {
                    print(
                            new Bounds(platform, papers, clients).measure(),
                            journeys.perSecond(journey -> journey.published));
                }
                return right ? 0 : 1;
            }
        }
    }

    private Journeys handIn(String name, List<Paper> papers, Table rates) throws Exception {
        Spent spent = new Spent();
        Journeys journeys = new Journeys();
        listener.writeTo(journeys);
        clerks.post(URI.create(platform.intake() + "/api/v1/submissions"), papers, (body, posted, now) -> {
            JsonNode receipt = json.readTree(body);
            Journey journey = journeys.of(receipt.path("id").asString());
            journey.posted = posted;
            journey.accepted = now;
        });
        journeys.awaitShown(papers.size());
        rates.add(
                name,
                journeys.perSecond(journey -> journey.accepted),
                journeys.perSecond(journey -> journey.validated),
                journeys.perSecond(journey -> journey.published),
                journeys.perSecond(journey -> journey.shown),
                spent.cpuMillis(papers.size()));
        return journeys;
    }

    /**
     * Whether every accepted report stands on the public site once, in the revision of its receipt. That one is announced again after
     * an interruption is no fault, but worth knowing.
     */
    private boolean isRight(List<Paper> papers, Journeys journeys, int year) throws Exception {
        Map<String, Integer> published = Published.revisions(platform.publication(), year);
        long missing = papers.stream()
                .filter(paper -> !published.containsKey(paper.agency()))
                .count();
        long otherRevision = papers.stream()
                .filter(paper -> published.containsKey(paper.agency()))
                .filter(paper ->
                        !journeys.isAccepted(paper.agency() + "-" + year + "-" + published.get(paper.agency())))
                .count();
        long again = journeys.all().stream()
                .filter(journey -> journey.publications.get() > 1)
                .count();
        System.out.printf(
                "%,d accepted, %,d of them published exactly once; %d missing, %d in another revision; %d announced more than once%n",
                papers.size(), papers.size() - missing - otherRevision, missing, otherRevision, again);
        return missing == 0 && otherRevision == 0;
    }

    private static void print(Journeys journeys) {
        Table times = new Table("from … to, ms", "p50", "p99", "max");
        add(times, "request → accepted", journeys.times(journey -> journey.posted, journey -> journey.accepted));
        add(times, "accepted → verdict", journeys.times(journey -> journey.accepted, journey -> journey.validated));
        add(times, "accepted → published", journeys.times(journey -> journey.accepted, journey -> journey.published));
        add(times, "accepted → shown", journeys.times(journey -> journey.accepted, journey -> journey.shown));
        times.print();
    }

    private static void add(Table table, String name, Histogram micros) {
        table.add(
                name,
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                micros.getMaxValue() / 1e3);
    }

    private static void print(List<Bound> bounds, double published) {
        Table table = new Table("each part alone", "per second", "CPU ms each", "times the pipeline's");
        bounds.forEach(
                bound -> table.add(bound.name(), bound.perSecond(), bound.cpuMillis(), bound.perSecond() / published));
        table.print();
    }
}
