package cn.gongkai.benchmark.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Time and processor time of this process since a moment. A busy neighbour stretches the first more than the second. */
final class Spent {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final long begin = System.nanoTime();
    private final long cpuBegin = SYSTEM.getProcessCpuTime();

    /** Operations per second so far. */
    double perSecond(int operations) {
        return operations * 1e9 / (System.nanoTime() - begin);
    }

    /** Processor milliseconds an operation so far. */
    double cpuMillis(int operations) {
        return (SYSTEM.getProcessCpuTime() - cpuBegin) / 1e6 / operations;
    }
}
