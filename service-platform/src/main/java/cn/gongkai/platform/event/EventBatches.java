package cn.gongkai.platform.event;

import cn.gongkai.report.event.ReportEvent;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.report.json.ReportJsonException;
import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.bson.BsonMaximumSizeExceededException;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessagingException;

/**
 * One poll's records through one handler. A record that is no event, or that the handler chokes on, is parked by itself; the rest
 * of the batch goes on and is answered once. A neighbour's fault (store or broker away) is thrown, and the whole batch comes again.
 */
public final class EventBatches {

    private final EventSender sender;
    private final DeadLetters deadLetters;

    public EventBatches(EventSender sender, DeadLetters deadLetters) {
        this.sender = sender;
        this.deadLetters = deadLetters;
    }

    /**
     * Hands all events of a batch to a handler and sends its answers, each to the topic of its type. Returns when the broker has
     * them all: only then are the batch's offsets committed.
     *
     * @param handler gets the events in the order of their partitions; must bear the same event twice
     */
    public <E extends ReportEvent> void answerEach(
            Message<List<byte[]>> batch,
            Class<E> type,
            Function<List<E>, ? extends List<? extends ReportEvent>> handler) {
        acceptEach(batch, type, events -> sender.sendAll(handler.apply(events)));
    }

    /** Hands all events of a batch to a handler that has nothing to answer. */
    public <E extends ReportEvent> void acceptEach(
            Message<List<byte[]>> batch, Class<E> type, Consumer<List<E>> handler) {
        List<Incoming> records = new ArrayList<>();
        List<E> events = new ArrayList<>();
        for (Incoming record : Incoming.of(batch)) {
            try {
                events.add(read(record, type));
                records.add(record);
            } catch (ReportJsonException e) {
                deadLetters.park(record, "not a " + type.getSimpleName() + " event: " + e.getMessage());
            }
        }
        if (events.isEmpty()) {
            return;
        }
        try {
            handler.accept(events);
        } catch (RuntimeException e) {
            throwIfNeighbour(e);
            handleOneByOne(records, events, handler);
        }
    }

    private <E extends ReportEvent> void handleOneByOne(
            List<Incoming> records, List<E> events, Consumer<List<E>> handler) {
        for (int i = 0; i < events.size(); i++) {
            try {
                handler.accept(List.of(events.get(i)));
            } catch (RuntimeException e) {
                throwIfNeighbour(e);
                deadLetters.park(records.get(i), "could not be processed: " + e);
            }
        }
    }

    private static <E extends ReportEvent> E read(Incoming record, Class<E> type) {
        return ReportJson.readEvent(record.body() == null ? new byte[0] : record.body(), type);
    }

    /** A neighbour that is away is no fault of the events: they are to come again. What is too large for one is theirs. */
    private static void throwIfNeighbour(RuntimeException failure) {
        boolean neighbour = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BsonMaximumSizeExceededException || cause instanceof RecordTooLargeException) {
                return;
            }
            neighbour |= cause instanceof MongoException
                    || cause instanceof KafkaException
                    || cause instanceof org.springframework.kafka.KafkaException
                    || cause instanceof MessagingException;
        }
        if (neighbour) {
            throw failure;
        }
    }
}
