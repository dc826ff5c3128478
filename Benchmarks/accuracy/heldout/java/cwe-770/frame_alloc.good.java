package wire;

import java.io.*;
import java.net.Socket;

public class MessageReader {
    private static final int MAX_MESSAGE = 256 * 1024;
    private final DataInputStream in;

    public MessageReader(Socket peer) throws IOException {
        this.in = new DataInputStream(new BufferedInputStream(peer.getInputStream()));
    }

    public byte[] next() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_MESSAGE) {
            throw new StreamCorruptedException("length " + length);
        }
        byte[] message = new byte[length];
        in.readFully(message);
        return message;
    }
}
