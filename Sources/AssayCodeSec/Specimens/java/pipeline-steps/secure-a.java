// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The steps through which logs of builds go. */
class PipelineSteps {
  private static final Map<String, Supplier<UnaryOperator<String>>> STEPS = Map.of(
      "PipelineSteps$Trim", Trim::new,
      "PipelineSteps$Upper", Upper::new,
      "PipelineSteps$Lower", Lower::new);

  /** Makes the step of this class and applies it to a text. */
  static String runStep(String stepClass, String logText) {
    Supplier<UnaryOperator<String>> maker = STEPS.get(stepClass);
    if (maker == null) throw new IllegalArgumentException("no step " + stepClass);
    return maker.get().apply(logText);
  }

  static final class Trim implements UnaryOperator<String> {
    @Override
    public String apply(String text) {
      return text.strip();
    }
  }

  static final class Upper implements UnaryOperator<String> {
    @Override
    public String apply(String text) {
      return text.toUpperCase(Locale.ROOT);
    }
  }

  static final class Lower implements UnaryOperator<String> {
    @Override
    public String apply(String text) {
      return text.toLowerCase(Locale.ROOT);
    }
  }
}
