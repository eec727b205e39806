package cn.gongkai.embedded;

/** A server could not start because another program already listens on its port. */
public final class PortTaken extends RuntimeException {

    private final int port;

    PortTaken(int port, Throwable cause) {
        super("port %d is already taken by another program".formatted(port), cause);
        this.port = port;
    }

    /** The TCP port that was asked for. */
    public int port() {
        return port;
    }
}
