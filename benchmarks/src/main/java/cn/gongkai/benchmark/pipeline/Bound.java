package cn.gongkai.benchmark.pipeline;

/**
 * What one part alone can do.
 *
 * @param name of what was done
 * @param perSecond operations a second
 * @param cpuMillis processor milliseconds an operation
 */
record Bound(String name, double perSecond, double cpuMillis) {

    /** Something to be done a number of times. */
    interface Work {
        void run(int times) throws Exception;
    }

    /** Does it a quarter of the times to warm up, then measures. */
    static Bound of(String name, int times, Work work) throws Exception {
        work.run(Math.max(1, times / 4));
        Spent spent = new Spent();
        work.run(times);
        return new Bound(name, spent.perSecond(times), spent.cpuMillis(times));
    }
}
