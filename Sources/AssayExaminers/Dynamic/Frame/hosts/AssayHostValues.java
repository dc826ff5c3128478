import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.*;

/** Values as JSON and back, and as what a parameter wants. */
final class AssayHostValues {
  private static final List<Object> objects = new ArrayList<>();

  @SuppressWarnings({"unchecked", "rawtypes"})
  static Object fit(Object value, Class<?> type) {
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

  static Object decode(Object value) {
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

  static String encode(Object value, int depth) {
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

  static String quote(String text) {
    StringBuilder result = new StringBuilder("\"");
    for (char each : text.toCharArray()) {
      if (each == '"' || each == '\\') result.append('\\').append(each);
      else if (each < 0x20 || Character.isSurrogate(each) || each == 0x7F) result.append(String.format("\\u%04x", (int) each));
      else result.append(each);
    }
    return result.append('"').toString();
  }

  /** Reads the JSON that the driver writes. */
  static final class Parser {
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
