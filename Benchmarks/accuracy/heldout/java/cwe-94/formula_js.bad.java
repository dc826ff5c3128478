import java.util.Map;
import javax.script.*;

public class FormulaService {

    public double compute(String formula, double x) {
        ScriptEngine js = new ScriptEngineManager().getEngineByName("JavaScript");
        Bindings vars = new SimpleBindings(Map.of("x", x));
        try {
            return ((Number) js.eval(formula, vars)).doubleValue();
        } catch (ScriptException e) {
            throw new IllegalArgumentException("invalid formula", e);
        }
    }
}
