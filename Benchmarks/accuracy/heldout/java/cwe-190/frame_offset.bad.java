package wire;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

public class FrameReader {
    private static final int MAX = 1 << 16;
    private final byte[] window = new byte[MAX];

    public byte[] slice(DataInputStream in) throws IOException {
        int offset = in.readInt();
        int length = in.readInt();
        if (offset < 0 || length < 0) {
            throw new IOException("negative field");
        }
        if (offset + length > MAX) {
            throw new EOFException("frame outside window");
        }
        in.readFully(window, offset, length);
        return Arrays.copyOfRange(window, offset, offset + length);
    }
}
