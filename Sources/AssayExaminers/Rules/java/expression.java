@RestController
class Spel {
    @GetMapping("/eval")
    public Object eval(@RequestParam String expr) {
        ExpressionParser parser = new SpelExpressionParser();
        // ruleid: assay.java.expression-from-input
        Expression e = parser.parseExpression(expr);
        // ruleid: assay.java.expression-from-input
        Object o = Ognl.getValue(expr, context, root);
        // ruleid: assay.java.expression-from-input
        Object m = MVEL.eval("x == " + expr);
        StandardEvaluationContext ctx = new StandardEvaluationContext();
        ctx.setVariable("v", expr);
        // ok: assay.java.expression-from-input
        return parser.parseExpression("#v.length() > 3").getValue(ctx);
    }
    public boolean isValid(String value, ConstraintValidatorContext context) {
        // ruleid: assay.java.expression-from-input
        context.buildConstraintViolationWithTemplate("bad " + value).addConstraintViolation();
        // ok: assay.java.expression-from-input
        context.buildConstraintViolationWithTemplate("{bad.value}").addConstraintViolation();
        return false;
    }
    public Object el(String input) {
        // ruleid: assay.java.expression-from-input
        return factory.createValueExpression(elContext, "${" + input + "}", Object.class).getValue(elContext);
    }
    public Object field(String field) {
        if (!FIELDS.contains(field)) throw new IllegalArgumentException(field);
        // ok: assay.java.expression-from-input
        return parser.parseExpression("price." + field);
    }
}
