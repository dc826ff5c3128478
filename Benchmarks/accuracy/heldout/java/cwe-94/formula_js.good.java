import javax.script.*;
import net.objecthunter.exp4j.ExpressionBuilder;

public class FormulaService {

    public double compute(String formula, double x) {
        try {
            return new ExpressionBuilder(formula)
                    .variables("x")
                    .build()
                    .setVariable("x", x)
                    .evaluate();
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("invalid formula", e);
        }
    }
}
