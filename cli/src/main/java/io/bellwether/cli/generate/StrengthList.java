package io.bellwether.cli.generate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.markets.causal.Strength;
import java.io.PrintStream;
import java.math.BigDecimal;

/** Every strength with its default, its bounds and its meaning. */
final class StrengthList {

  private StrengthList() {}

  static ObjectNode asJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode list = json.putArray("strengths");
    for (Strength strength : Strength.values()) {
      list.addObject()
          .put("name", strength.label())
          .put("default", strength.standard())
          .put("least", 0)
          .put("most", strength.most())
          .put("meaning", strength.meaning());
    }
    return json;
  }

  static void print(PrintStream out) {
    out.printf("%-22s %7s  %-10s %s%n", "strength", "default", "bounds", "meaning");
    for (Strength strength : Strength.values()) {
      out.printf(
          "%-22s %7s  %-10s %s%n",
          strength.label(),
          plain(strength.standard()),
          "0 to " + plain(strength.most()),
          strength.meaning());
    }
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
