class N {
    int a(String s) {
        int n = Integer.parseInt(s);
        // ruleid: assay.java.division-by-input
        int q = 100 / n;
        // ruleid: assay.java.division-by-input
        int r = 100 % n;
        // ruleid: assay.java.arithmetic-overflow
        int m = n * 2;
        // ok: assay.java.arithmetic-overflow
        int e = Math.multiplyExact(n, 2);
        return q + r;
    }
    int b(String s) {
        int n = Integer.parseInt(s);
        if (n == 0) {
            throw new IllegalArgumentException("zero");
        }
        // ok: assay.java.division-by-input
        int q = 100 / n;
        int m = Integer.parseInt(s);
        if (m != 0) {
            // ok: assay.java.division-by-input
            q = 100 / m;
        }
        return q;
    }
    int c(String s) {
        int n = Integer.parseInt(s);
        if (n > 1000) return 0;
        // ok: assay.java.arithmetic-overflow
        return n * 2;
    }
    byte d(String s) {
        byte n = Byte.parseByte(s);
        // ruleid: assay.java.arithmetic-overflow
        byte r = (byte) (n + 1);
        return r;
    }
    int e(String s) {
        int n = Integer.parseInt(s);
        // ruleid: assay.java.arithmetic-underflow
        int r = n - 1;
        int k = Integer.parseInt(s);
        // ruleid: assay.java.arithmetic-underflow
        k--;
        return r;
    }
    int f(String s) {
        int n = Integer.parseInt(s);
        if (n > Integer.MIN_VALUE) {
            // ok: assay.java.arithmetic-underflow
            int r = n - 1;
        }
        // ok: assay.java.arithmetic-underflow
        int k = Math.subtractExact(n, 1);
        return k;
    }
    long g(int width, int height) {
        // ruleid: assay.java.arithmetic-widened-late
        long area = width * height;
        // ok: assay.java.arithmetic-widened-late
        long ok = (long) width * height;
        // ok: assay.java.arithmetic-widened-late
        int z = width * height;
        return area;
    }
    long h(int days, int millisPerDay) {
        // ruleid: assay.java.arithmetic-widened-late
        long t = days * millisPerDay;
        return t;
    }
}
