package cn.gongkai.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/** Ports of this machine's loopback address, the only one the embedded servers listen on. */
final class LocalPort {

    static final String HOST = "127.0.0.1";

    private LocalPort() {}

    /**
     * The port itself if it is free, or any free one for 0.
     *
     * @throws PortTaken if another program listens there
     */
    static int claim(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
            return socket.getLocalPort();
        } catch (BindException e) {
            throw new PortTaken(port, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open port " + port, e);
        }
    }

    /** Whether a server failed because it could not bind, however deep the library hid that. */
    static boolean isTaken(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }
}
