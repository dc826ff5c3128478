import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;
import java.util.stream.Stream;

/** Loads an answer in Java and takes calls on descriptors 3 and 4. */
public final class AssayHost {
  private static final Map<String, String> classes = new LinkedHashMap<>();

  private static final class Absent extends RuntimeException {
    Absent(String message) { super(message); }
  }

  public static void main(String[] arguments) throws Exception {
    list(Path.of(arguments[0]));
    DataInputStream input = new DataInputStream(new FileInputStream("/proc/self/fd/3"));
    DataOutputStream output = new DataOutputStream(new FileOutputStream("/proc/self/fd/4"));
    while (true) {
      byte[] body;
      try {
        body = new byte[input.readInt()];
        input.readFully(body);
      } catch (EOFException end) {
        Runtime.getRuntime().halt(0);
        return;
      }
      Map<?, ?> request = (Map<?, ?>) new AssayHostValues.Parser(new String(body, StandardCharsets.UTF_8)).value();
      byte[] reply = handle(request).getBytes(StandardCharsets.UTF_8);
      System.out.flush();
      System.err.flush();
      output.writeInt(reply.length);
      output.write(reply);
      output.flush();
    }
  }

  private static void list(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        String name = folder.relativize(file).toString();
        if (name.endsWith(".class") && !name.startsWith("AssayHost")) {
          String full = name.substring(0, name.length() - 6).replace('/', '.');
          classes.putIfAbsent(full.substring(full.lastIndexOf('.') + 1), full);
          classes.putIfAbsent(full.substring(full.lastIndexOf('.') + 1).replace('$', '.'), full);
          classes.put(full, full);
        }
      }
    }
  }

  private static String handle(Map<?, ?> request) {
    try {
      return "{\"value\":" + AssayHostValues.encode(answer(request), 0) + "}";
    } catch (Absent absent) {
      return raised("absent", absent.getMessage());
    } catch (InvocationTargetException thrown) {
      return raised(thrown.getCause());
    } catch (Throwable thrown) {
      return raised(thrown);
    }
  }

  private static String raised(Throwable thrown) {
    Throwable shown = thrown instanceof ExceptionInInitializerError && thrown.getCause() != null
        ? thrown.getCause() : thrown;
    String message = String.valueOf(shown.getMessage());
    return raised(shown.getClass().getSimpleName(), message.substring(0, Math.min(20000, message.length())));
  }

  private static String raised(String kind, String message) {
    return "{\"raised\":{\"kind\":" + AssayHostValues.quote(kind) + ",\"message\":" + AssayHostValues.quote(message) + "}}";
  }

  private static Object answer(Map<?, ?> request) throws Throwable {
    String op = (String) request.get("op");
    Object target = AssayHostValues.decode(request.get("target"));
    List<?> names = (List<?>) request.get("name");
    List<?> arguments = request.get("args") == null ? List.of() : (List<?>) request.get("args");
    Absent absent = new Absent(String.join(" or ", names.toArray(new String[0])));
    for (Object name : names) {
      try {
        switch (op) {
          case "has": return exists((String) name, target);
          case "get": return read((String) name, target);
          default: return call((String) name, target, arguments);
        }
      } catch (Absent each) {
        absent = each;
      }
    }
    throw absent;
  }

  private static Class<?> find(String name) throws ClassNotFoundException {
    String full = classes.get(name);
    if (full == null) throw new Absent(name);
    return Class.forName(full);
  }

  private static boolean exists(String name, Object target) throws Exception {
    if (target == null && classes.containsKey(name)) return true;
    Class<?> owner = owner(name, target);
    if (owner == null) return false;
    String last = name.substring(name.lastIndexOf('.') + 1);
    return Stream.of(owner.getDeclaredMethods()).anyMatch(method -> method.getName().equals(last));
  }

  private static Class<?> owner(String name, Object target) throws Exception {
    if (target != null) return target.getClass();
    int dot = name.lastIndexOf('.');
    if (dot > 0) return classes.containsKey(name.substring(0, dot)) ? find(name.substring(0, dot)) : null;
    // A bare name: the first class that has such a method.
    for (String full : new LinkedHashSet<>(classes.values())) {
      Class<?> type = Class.forName(full, false, AssayHost.class.getClassLoader());
      for (Method method : type.getDeclaredMethods()) if (method.getName().equals(name)) return Class.forName(full);
    }
    return null;
  }

  private static Object read(String name, Object target) throws Exception {
    Class<?> owner = owner(name, target);
    if (owner == null) throw new Absent(name);
    for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
      try {
        Field field = type.getDeclaredField(name.substring(name.lastIndexOf('.') + 1));
        field.setAccessible(true);
        return field.get(target);
      } catch (NoSuchFieldException next) {
        continue;
      }
    }
    throw new Absent(name);
  }

  private static Object call(String name, Object target, List<?> arguments) throws Throwable {
    if (target == null && classes.containsKey(name)) {
      Constructor<?> made = fitting(Arrays.asList(find(name).getDeclaredConstructors()), arguments, name);
      return made.newInstance(convert(arguments, made));
    }
    Class<?> owner = owner(name, target);
    if (owner == null) throw new Absent(name);
    String last = name.substring(name.lastIndexOf('.') + 1);
    List<Method> named = new ArrayList<>();
    for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
      for (Method method : type.getDeclaredMethods()) if (method.getName().equals(last)) named.add(method);
    }
    Method method = fitting(named, arguments, name);
    Object receiver = target;
    if (receiver == null && !Modifier.isStatic(method.getModifiers())) {
      Constructor<?> plain = fitting(Arrays.asList(owner.getDeclaredConstructors()), List.of(), owner.getName());
      receiver = plain.newInstance();
    }
    return method.invoke(receiver, convert(arguments, method));
  }

  private static <E extends Executable> E fitting(List<E> candidates, List<?> arguments, String name) {
    for (E candidate : candidates) {
      if (candidate.getParameterCount() != arguments.size() || candidate.isSynthetic()) continue;
      try {
        convert(arguments, candidate);
        candidate.setAccessible(true);
        return candidate;
      } catch (ClassCastException next) {
        continue;
      }
    }
    throw new Absent(name + " with these " + arguments.size() + " parameters");
  }

  private static Object[] convert(List<?> arguments, Executable target) {
    Class<?>[] types = target.getParameterTypes();
    Object[] values = new Object[types.length];
    for (int index = 0; index < types.length; index++) values[index] = AssayHostValues.fit(AssayHostValues.decode(arguments.get(index)), types[index]);
    return values;
  }
}
