import java.io.File;

public class SpoolCleaner {
    private final File spool;

    public SpoolCleaner(String dir) {
        this.spool = new File(dir);
    }

    public long sweep(long olderThanMillis) {
        long limit = System.currentTimeMillis() - olderThanMillis;
        long freed = 0;
        File[] files = spool.listFiles((d, n) -> n.endsWith(".job"));
        if (files == null) {
            return 0;
        }
        for (File f : files) {
            long size = f.length();
            if (f.lastModified() < limit && f.delete()) {
                freed += size;
            }
        }
        return freed;
    }
}
