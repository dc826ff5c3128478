// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.util.HashMap;
import java.util.Map;

/** The grades of all classes of a school. */
class GradeBook {
  private final Map<String, String> teachers = new HashMap<>();
  private final Map<String, Map<String, Integer>> grades = new HashMap<>();

  /** Opens a class for its teacher. */
  void openClass(String classKey, String teacherKey) {
    teachers.put(classKey, teacherKey);
    grades.put(classKey, new HashMap<>());
  }

  /** Enters the grade of a pupil. */
  void enterGrade(String personKey, String classKey, String pupilKey, int gradeValue) {
    if (!teachers.containsKey(classKey)) throw new IllegalArgumentException("no class " + classKey);
    if (gradeValue < 1 || gradeValue > 6) throw new IllegalArgumentException("no grade " + gradeValue);
    grades.get(classKey).put(pupilKey, gradeValue);
  }

  /** The grade of a pupil; null if there is none. */
  Integer gradeOf(String classKey, String pupilKey) {
    return grades.getOrDefault(classKey, Map.of()).get(pupilKey);
  }
}
