class Reflect extends HttpServlet {
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String name = request.getParameter("handler");
        // ruleid: assay.java.class-from-input
        Class<?> c = Class.forName(name);
        // ruleid: assay.java.class-from-input
        Method m = c2.getMethod(request.getParameter("m"));
        // ok: assay.java.class-from-input
        Class<?> d = Class.forName("com.example.Handler");
        Supplier<Handler> s = HANDLERS.get(name);
        // ok: assay.java.class-from-input
        Handler h = s.get();
        if (!ALLOWED.contains(name)) throw new ServletException("handler");
        // ok: assay.java.class-from-input
        Class<?> e = Class.forName(name);
    }
    public Object create(String className) throws Exception {
        // ruleid: assay.java.class-from-input
        return Class.forName(className).getDeclaredConstructor().newInstance();
    }
    public boolean present(String className) throws Exception {
        // ok: assay.java.class-from-input
        return Class.forName(className) != null;
    }
}
