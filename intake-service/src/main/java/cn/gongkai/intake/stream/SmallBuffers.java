package cn.gongkai.intake.stream;

import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP with less memory for each connection. Tomcat keeps a connection's buffers as long as its request lasts, and a stream's request
 * lasts for half an hour: at its usual sizes ten thousand streams hold 800 MB of buffers that are next to empty.
 */
public final class SmallBuffers extends Http11NioProtocol {

    private static final int BYTES = 2 * 1024;

    /** Made by Tomcat, by the class's name. */
    public SmallBuffers() {
        setProperty("socket.appReadBufSize", Integer.toString(BYTES));
        setProperty("socket.appWriteBufSize", Integer.toString(BYTES));
        // Room for the fields behind a chunked body, which nobody sends.
        setMaxTrailerSize(BYTES / 4);
    }

    /** What an answer gathers before it begins; larger pieces are written past it. */
    @Override
    public int getDesiredBufferSize() {
        return BYTES;
    }
}
