package cn.gongkai.benchmark.pipeline;

import cn.gongkai.benchmark.Table;
import java.lang.management.ManagementFactory;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** How many records the producers of this process put into one request, from their own metrics. */
final class Sends {

    private record Count(double records, double requests) {}

    private Sends() {}

    /** Prints a line for each topic; none if the platform runs elsewhere. Counts from the start of the platform. */
    static void print() throws JMException {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        TreeMap<String, Count> topics = new TreeMap<>();
        ObjectName every = new ObjectName("kafka.producer:type=producer-topic-metrics,client-id=*,topic=*");
        for (ObjectName topic : beans.queryNames(every, null)) {
            String client = topic.getKeyProperty("client-id");
            double records = (Double) beans.getAttribute(topic, "record-send-total");
            double requests = (Double) beans.getAttribute(
                    new ObjectName("kafka.producer:type=producer-metrics,client-id=" + client), "request-total");
            if (records > 0) {
                topics.put(topic.getKeyProperty("topic") + ", " + client, new Count(records, requests));
            }
        }
        if (topics.isEmpty()) {
            return;
        }
        // A producer of several topics has one number of requests for all of them.
        Table table = new Table("topic, producer", "records", "its producer's requests");
        topics.forEach((topic, count) -> table.add(topic, count.records(), count.requests()));
        table.print();
    }
}
