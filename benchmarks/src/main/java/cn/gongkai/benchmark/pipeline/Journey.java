package cn.gongkai.benchmark.pipeline;

import java.util.concurrent.atomic.AtomicInteger;

/** When one submission passed which station, in nanoseconds of this process; 0 while it has not. Written by two threads. */
final class Journey {

    volatile long posted;
    volatile long accepted;
    volatile long validated;
    volatile long published;
    volatile long shown;
    final AtomicInteger publications = new AtomicInteger();
}
