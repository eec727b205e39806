package cn.gongkai.system.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a service that can be cut: a browser that is told to be offline goes on with the streams it has open. */
final class Wire implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final String address;
    private final int target;
    private volatile boolean isCut;

    /** @param address of the service, ending in its port */
    Wire(String address) throws IOException {
        int port = address.lastIndexOf(':') + 1;
        this.address = address.substring(0, port) + door.getLocalPort();
        this.target = Integer.parseInt(address.substring(port));
        Thread.startVirtualThread(this::accept);
    }

    String address() {
        return address;
    }

    void cut() {
        isCut = true;
        open.forEach(Wire::close);
    }

    void mend() {
        isCut = false;
    }

    private void accept() {
        try {
            while (true) {
                Socket from = door.accept();
                open.add(from);
                if (isCut) {
                    close(from);
                    continue;
                }
                Socket to = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(to);
                Thread.startVirtualThread(() -> carry(from, to));
                Thread.startVirtualThread(() -> carry(to, from));
            }
        } catch (IOException closed) {
            // There are no more callers.
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Either end went away; both are closed.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
