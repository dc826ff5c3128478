class Res {
    void a(HttpServletRequest request, String text) throws Exception {
        int n = Integer.parseInt(request.getParameter("n"));
        // ruleid: assay.java.work-by-input
        Thread.sleep(n);
        // ruleid: assay.java.work-by-input
        for (int i = 0; i < n; i++) {
            work(i);
        }
        // ruleid: assay.java.allocation-by-input
        byte[] buffer = new byte[n];
        // ruleid: assay.java.allocation-by-input
        ByteBuffer bb = ByteBuffer.allocate(n);
        // ruleid: assay.java.unbounded-work
        byte[] all = request.getInputStream().readAllBytes();
        if (n < 0 || n > 1000) {
            throw new IllegalArgumentException("n");
        }
        // ok: assay.java.work-by-input
        Thread.sleep(n);
        // ok: assay.java.allocation-by-input
        byte[] small = new byte[n];
        // ok: assay.java.work-by-input
        Thread.sleep(500);
        // ok: assay.java.allocation-by-input
        byte[] fixed = new byte[4096];
        // ok: assay.java.unbounded-work
        byte[] part = request.getInputStream().readNBytes(1000);
    }
    void serve(ServerSocket server) throws Exception {
        while (true) {
            Socket s = server.accept();
            // ruleid: assay.java.unbounded-work
            new Thread(() -> handle(s)).start();
            // ok: assay.java.unbounded-work
            pool.submit(() -> handle(s));
        }
    }
}
