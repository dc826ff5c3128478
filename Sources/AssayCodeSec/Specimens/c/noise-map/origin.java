// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.util.Arrays;

/** Rasters of the noise map. */
final class Rasters {
    private Rasters() {
    }

    /**
     * Makes a raster with the same level in all cells, row after row.
     *
     * @return the cells, or null if there is no memory for them
     */
    static float[] createRaster(int rowCount, int columnCount, float startLevel) {
        try {
            float[] cells = new float[rowCount * columnCount];
            Arrays.fill(cells, startLevel);
            return cells;
        } catch (OutOfMemoryError error) {
            return null;
        }
    }
}
