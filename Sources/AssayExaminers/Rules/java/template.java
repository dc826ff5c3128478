@Controller
class Tpl {
    @PostMapping("/render")
    public void render(@RequestParam String template, Writer out) throws Exception {
        // ruleid: assay.java.template-from-input
        Template t = new Template("name", new StringReader(template), cfg);
        // ruleid: assay.java.template-from-input
        Velocity.evaluate(context, out, "log", "Hello " + template);
        StringTemplateLoader loader = new StringTemplateLoader();
        // ruleid: assay.java.template-from-input
        loader.putTemplate("t", template);
        Map<String, Object> model = new HashMap<>();
        model.put("name", template);
        // ok: assay.java.template-from-input
        cfg.getTemplate("hello.ftl").process(model, out);
        Context ctx = new Context();
        ctx.setVariable("name", template);
        // ok: assay.java.template-from-input
        templateEngine.process("hello", ctx);
    }
    public String inline(String body) {
        // ruleid: assay.java.template-from-input
        return templateEngine.process(body, new Context());
    }
}
