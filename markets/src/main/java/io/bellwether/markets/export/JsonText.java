package io.bellwether.markets.export;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/** Maps, lists, texts, numbers and booleans as JSON, indented by two spaces. */
final class JsonText {

  private final StringBuilder text = new StringBuilder();

  private JsonText() {}

  static String of(Map<String, Object> value) {
    JsonText json = new JsonText();
    json.value(value, "\n");
    return json.text.append('\n').toString();
  }

  private void value(Object value, String lineBreak) {
    switch (value) {
      case Map<?, ?> map -> object(map, lineBreak);
      case Collection<?> list -> array(list, lineBreak);
      case Boolean truth -> text.append(truth.booleanValue());
      case Double number when !Double.isFinite(number) -> text.append("null");
      case Number number -> text.append(number);
      default -> quote(value.toString());
    }
  }

  private void object(Map<?, ?> map, String lineBreak) {
    text.append('{');
    String inner = lineBreak + "  ";
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      text.append(inner);
      quote(entry.getKey().toString());
      text.append(": ");
      value(entry.getValue(), inner);
      text.append(entries.hasNext() ? "," : lineBreak);
    }
    text.append('}');
  }

  private void array(Collection<?> list, String lineBreak) {
    text.append('[');
    String inner = lineBreak + "  ";
    Iterator<?> values = list.iterator();
    while (values.hasNext()) {
      text.append(inner);
      value(values.next(), inner);
      text.append(values.hasNext() ? "," : lineBreak);
    }
    text.append(']');
  }

  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
