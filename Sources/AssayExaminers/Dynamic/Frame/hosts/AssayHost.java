import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;
import java.util.stream.Stream;

/** Loads an answer in Java and takes calls on descriptors 3 and 4. */
public final class AssayHost {
  private static final List<Object> objects = new ArrayList<>();
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
      Map<?, ?> request = (Map<?, ?>) new Parser(new String(body, StandardCharsets.UTF_8)).value();
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
      return "{\"value\":" + encode(answer(request), 0) + "}";
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
    return "{\"raised\":{\"kind\":" + quote(kind) + ",\"message\":" + quote(message) + "}}";
  }

  private static Object answer(Map<?, ?> request) throws Throwable {
    String op = (String) request.get("op");
    Object target = decode(request.get("target"));
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
    for (int index = 0; index < types.length; index++) values[index] = fit(decode(arguments.get(index)), types[index]);
    return values;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object fit(Object value, Class<?> type) {
    if (value == null) {
      if (type.isPrimitive()) throw new ClassCastException();
      return null;
    }
    if (value instanceof String text) {
      if (type == char.class || type == Character.class) {
        if (text.length() == 1) return text.charAt(0);
        throw new ClassCastException();
      }
      if (type == byte[].class) return text.getBytes(StandardCharsets.UTF_8);
      if (type == char[].class) return text.toCharArray();
      if (type == Path.class) return Path.of(text);
      if (type == java.io.File.class) return new java.io.File(text);
      if (type == InputStream.class) return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      if (type == java.io.Reader.class) return new StringReader(text);
      if (type == PrintWriter.class || type == java.io.Writer.class) return new PrintWriter(new StringWriter());
      if (type.isEnum()) return Enum.valueOf((Class<Enum>) type, text);
    }
    if (value instanceof byte[] data && type == InputStream.class) return new ByteArrayInputStream(data);
    if (value instanceof Number number) return fitNumber(number, type);
    if (value instanceof Boolean && type == boolean.class) return value;
    if (value instanceof List<?> list) {
      if (type.isArray()) {
        Object array = Array.newInstance(type.getComponentType(), list.size());
        for (int index = 0; index < list.size(); index++) Array.set(array, index, fit(list.get(index), type.getComponentType()));
        return array;
      }
      if (type == Set.class) return new LinkedHashSet<>(list);
    }
    return type.cast(value);
  }

  private static Object fitNumber(Number number, Class<?> type) {
    if (type == int.class || type == Integer.class) return number.intValue();
    if (type == long.class || type == Long.class) return number.longValue();
    if (type == double.class || type == Double.class) return number.doubleValue();
    if (type == float.class || type == Float.class) return number.floatValue();
    if (type == short.class || type == Short.class) return number.shortValue();
    if (type == byte.class || type == Byte.class) return number.byteValue();
    if (type == BigDecimal.class) return new BigDecimal(number.toString());
    if (type == BigInteger.class) return BigInteger.valueOf(number.longValue());
    return type.cast(number);
  }

  private static Object decode(Object value) {
    if (value instanceof List<?> list) {
      List<Object> result = new ArrayList<>();
      for (Object each : list) result.add(decode(each));
      return result;
    }
    if (!(value instanceof Map<?, ?> map)) return value;
    if (map.containsKey("$bytes")) return Base64.getDecoder().decode((String) map.get("$bytes"));
    if (map.containsKey("$object")) return objects.get(((Number) map.get("$object")).intValue());
    if (map.containsKey("$path")) return map.get("$path");
    if (map.containsKey("$tuple")) return decode(map.get("$tuple"));
    if (map.containsKey("$set")) return new LinkedHashSet<>((List<?>) decode(map.get("$set")));
    Map<Object, Object> result = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) result.put(entry.getKey(), decode(entry.getValue()));
    return result;
  }

  private static String encode(Object value, int depth) {
    if (depth > 60) throw new IllegalStateException("a value is nested too deeply");
    if (value == null) return "null";
    if (value instanceof Boolean || value instanceof Integer || value instanceof Long || value instanceof Short
        || value instanceof Byte || value instanceof BigInteger) return value.toString();
    if (value instanceof Number number) {
      double plain = number.doubleValue();
      if (Double.isFinite(plain)) return number.toString();
      return "{\"$float\":" + quote(Double.isNaN(plain) ? "nan" : plain > 0 ? "inf" : "-inf") + "}";
    }
    if (value instanceof CharSequence || value instanceof Character || value instanceof Enum<?>
        || value instanceof Path || value instanceof java.io.File) return quote(value.toString());
    if (value instanceof byte[] data) return "{\"$bytes\":" + quote(Base64.getEncoder().encodeToString(data)) + "}";
    if (value instanceof Optional<?> optional) return encode(optional.orElse(null), depth + 1);
    if (value instanceof Map<?, ?> map) return encodeMap(map, depth);
    if (value.getClass().isArray()) {
      List<Object> list = new ArrayList<>();
      for (int index = 0; index < Array.getLength(value); index++) list.add(Array.get(value, index));
      return encode(list, depth);
    }
    if (value instanceof Collection<?> collection) {
      StringJoiner joiner = new StringJoiner(",", "[", "]");
      for (Object each : collection) joiner.add(encode(each, depth + 1));
      return value instanceof Set<?> ? "{\"$set\":" + joiner + "}" : joiner.toString();
    }
    objects.add(value);
    String text = String.valueOf(value);
    return "{\"$object\":" + (objects.size() - 1) + ",\"class\":" + quote(value.getClass().getSimpleName())
        + ",\"text\":" + quote(text.substring(0, Math.min(2000, text.length()))) + "}";
  }

  private static String encodeMap(Map<?, ?> map, int depth) {
    boolean isPlain = map.keySet().stream().allMatch(key -> key instanceof String text && !text.startsWith("$"));
    StringJoiner joiner = isPlain ? new StringJoiner(",", "{", "}") : new StringJoiner(",", "{\"$map\":[", "]}");
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String inner = encode(entry.getValue(), depth + 1);
      joiner.add(isPlain ? quote((String) entry.getKey()) + ":" + inner
          : "[" + encode(entry.getKey(), depth + 1) + "," + inner + "]");
    }
    return joiner.toString();
  }

  private static String quote(String text) {
    StringBuilder result = new StringBuilder("\"");
    for (char each : text.toCharArray()) {
      if (each == '"' || each == '\\') result.append('\\').append(each);
      else if (each < 0x20 || Character.isSurrogate(each) || each == 0x7F) result.append(String.format("\\u%04x", (int) each));
      else result.append(each);
    }
    return result.append('"').toString();
  }

  /** Reads the JSON that the driver writes. */
  private static final class Parser {
    private final String text;
    private int place = 0;

    Parser(String text) { this.text = text; }

    Object value() {
      blanks();
      char first = text.charAt(place);
      switch (first) {
        case '{': return object();
        case '[': return list();
        case '"': return string();
        case 't': place += 4; return true;
        case 'f': place += 5; return false;
        case 'n': place += 4; return null;
        default: return number();
      }
    }

    private void blanks() {
      while (place < text.length() && Character.isWhitespace(text.charAt(place))) place++;
    }

    private Map<String, Object> object() {
      Map<String, Object> result = new LinkedHashMap<>();
      place++;
      for (blanks(); text.charAt(place) != '}'; blanks()) {
        if (text.charAt(place) == ',') { place++; blanks(); }
        String key = string();
        blanks();
        place++;
        result.put(key, value());
      }
      place++;
      return result;
    }

    private List<Object> list() {
      List<Object> result = new ArrayList<>();
      place++;
      for (blanks(); text.charAt(place) != ']'; blanks()) {
        if (text.charAt(place) == ',') place++;
        result.add(value());
      }
      place++;
      return result;
    }

    private String string() {
      StringBuilder result = new StringBuilder();
      for (place++; text.charAt(place) != '"'; place++) {
        char each = text.charAt(place);
        if (each != '\\') { result.append(each); continue; }
        each = text.charAt(++place);
        switch (each) {
          case 'n': result.append('\n'); break;
          case 't': result.append('\t'); break;
          case 'r': result.append('\r'); break;
          case 'b': result.append('\b'); break;
          case 'f': result.append('\f'); break;
          case 'u':
            result.append((char) Integer.parseInt(text.substring(place + 1, place + 5), 16));
            place += 4;
            break;
          default: result.append(each);
        }
      }
      place++;
      return result.toString();
    }

    private Number number() {
      int start = place;
      while (place < text.length() && "+-.eE0123456789".indexOf(text.charAt(place)) >= 0) place++;
      String written = text.substring(start, place);
      if (written.matches("-?\\d{1,18}")) {
        long whole = Long.parseLong(written);
        return whole == (int) whole ? (Number) (int) whole : (Number) whole;
      }
      return written.matches("-?\\d+") ? new BigInteger(written) : (Number) Double.parseDouble(written);
    }
  }
}
