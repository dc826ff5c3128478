import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

public class SettingsStore {
    private final File file;

    public SettingsStore(File file) {
        this.file = file;
    }

    public void store(Properties props) throws IOException {
        if (!file.exists() && !file.createNewFile()) {
            throw new IOException("cannot create " + file);
        }
        file.setReadable(false, false);
        file.setWritable(false, false);
        file.setReadable(true, true);
        file.setWritable(true, true);
        try (Writer w = new OutputStreamWriter(new FileOutputStream(file), StandardCharsets.UTF_8)) {
            props.store(w, "settings");
        }
    }
}
