package cn.gongkai.embedded.document;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets no write be answered before it is committed, and lets all writers that wait share the next commit.
 *
 * <p>The first writer that finds no commit under way does it for everybody. A commit happens only while no write is
 * half done, so that what is in the file never holds a document without its index entries.
 */
final class GroupCommit {

    private final Runnable commit;
    private final ReentrantReadWriteLock betweenWrites = new ReentrantReadWriteLock();
    private final AtomicLong written = new AtomicLong();

    private final ReentrantLock turn = new ReentrantLock();
    private final Condition turnEnded = turn.newCondition();
    private boolean isCommitting;
    private long committed;
    private @Nullable RuntimeException failure;

    GroupCommit(Runnable commit) {
        this.commit = commit;
    }

    /**
     * Runs a write and returns its answer once the write is committed. A refused write waits as well: what it was
     * refused for, a duplicate say, must not be lost after the refusal was heard.
     *
     * @throws IllegalStateException if a commit failed, now or earlier: the file may lack writes, so nothing is
     *     acknowledged any more
     */
    <T> T write(Supplier<T> write) {
        long number;
        T answer;
        betweenWrites.readLock().lock();
        try {
            answer = write.get();
        } finally {
            number = written.incrementAndGet();
            betweenWrites.readLock().unlock();
            awaitCommit(number);
        }
        return answer;
    }

    /** Runs something that must not meet a half-done write. */
    void exclusively(Runnable action) {
        betweenWrites.writeLock().lock();
        try {
            action.run();
        } finally {
            betweenWrites.writeLock().unlock();
        }
    }

    private void awaitCommit(long number) {
        turn.lock();
        try {
            while (committed < number) {
                if (failure != null) {
                    throw new IllegalStateException("the store could not write its file", failure);
                }
                if (isCommitting) {
                    turnEnded.awaitUninterruptibly();
                } else {
                    takeTurn();
                }
            }
        } finally {
            turn.unlock();
        }
    }

    private void takeTurn() {
        isCommitting = true;
        turn.unlock();
        long upTo = 0;
        @Nullable RuntimeException broken = null;
        try {
            upTo = commitAll();
        } catch (RuntimeException e) {
            broken = e;
        } finally {
            turn.lock();
            isCommitting = false;
            committed = Math.max(committed, upTo);
            failure = broken;
            turnEnded.signalAll();
        }
    }

    private long commitAll() {
        betweenWrites.writeLock().lock();
        try {
            long upTo = written.get();
            commit.run();
            return upTo;
        } finally {
            betweenWrites.writeLock().unlock();
        }
    }
}
