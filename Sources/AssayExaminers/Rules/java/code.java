class Calc extends HttpServlet {
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String expr = request.getParameter("expr");
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("js");
        // ruleid: assay.java.code-from-input
        engine.eval(expr);
        GroovyShell shell = new GroovyShell();
        // ruleid: assay.java.code-from-input
        shell.evaluate("x = " + expr);
        // ruleid: assay.java.code-from-input
        new ScriptEngineManager().getEngineByName("JavaScript").eval(expr);
        // ok: assay.java.code-from-input
        engine.eval("1 + 1");
        engine.put("x", Double.parseDouble(expr));
        // ok: assay.java.code-from-input
        engine.eval("x * 2");
        if (!expr.matches("[0-9+*/ -]+")) {
            throw new ServletException("expr");
        }
        // ok: assay.java.code-from-input
        engine.eval(expr);
    }
    public Object run(String script) throws ScriptException {
        ScriptEngine se = manager.getEngineByName("nashorn");
        // ruleid: assay.java.code-from-input
        return se.eval(script);
    }
}
