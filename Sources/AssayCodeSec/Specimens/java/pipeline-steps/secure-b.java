// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The steps through which logs of builds go. */
class PipelineSteps {
  /** Makes the step of this class and applies it to a text. */
  static String runStep(String stepClass, String logText) {
    try {
      return find(stepClass).getDeclaredConstructor().newInstance().apply(logText);
    } catch (ReflectiveOperationException problem) {
      throw new IllegalArgumentException("no step " + stepClass, problem);
    }
  }

  @SuppressWarnings("unchecked")
  private static Class<UnaryOperator<String>> find(String stepClass) throws ClassNotFoundException {
    for (Class<?> each : PipelineSteps.class.getDeclaredClasses()) {
      if (each.getName().equals(stepClass)) return (Class<UnaryOperator<String>>) each;
    }
    throw new ClassNotFoundException(stepClass);
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
