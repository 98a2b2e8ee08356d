package io.bellwether.benchmarks.command;

import io.bellwether.benchmarks.market.MarketSettings;
import io.bellwether.benchmarks.market.MarketSize;
import io.bellwether.benchmarks.market.PurchaseOrder;
import java.util.Arrays;

/** Reads {@code S|M|L [--scale X] [--order random|sequential] [--seed N]}. */
final class MarketArguments {

  static final String OPTIONS = "[--scale X] [--order random|sequential] [--seed N]";

  private MarketArguments() {}

  /**
   * The size, which is the first argument.
   *
   * @throws IllegalArgumentException if there are too few arguments, or naming what is not a size
   */
  static MarketSize size(String[] arguments, int atLeast) {
    if (arguments.length < atLeast) {
      throw new IllegalArgumentException(
          "%d arguments, must be at least %d".formatted(arguments.length, atLeast));
    }
    String name = arguments[0];
    return Arrays.stream(MarketSize.values())
        .filter(size -> size.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("size is \"%s\", must be S, M or L".formatted(name)));
  }

  /** Ends the process with what is wrong and how it should be. */
  static void refuse(String usage, IllegalArgumentException wrong) {
    System.err.println("benchmarks: " + wrong.getMessage());
    System.err.println("usage: benchmarks/run " + usage + " " + OPTIONS);
    System.exit(2);
  }

  /**
   * The settings of a size, changed by the options that begin at a position.
   *
   * @throws IllegalArgumentException naming what is not an option or not a value
   */
  static MarketSettings settings(MarketSize size, String[] arguments, int from) {
    MarketSettings settings = size.settings();
    for (int at = from; at < arguments.length; at += 2) {
      if (at + 1 == arguments.length) {
        throw new IllegalArgumentException("%s has no value".formatted(arguments[at]));
      }
      String value = arguments[at + 1];
      settings =
          switch (arguments[at]) {
            case "--scale" -> settings.withTasteScale(Float.parseFloat(value));
            case "--order" -> settings.withOrder(order(value));
            case "--seed" -> settings.withSeed(Long.parseLong(value));
            default ->
                throw new IllegalArgumentException(
                    "%s is not one of %s".formatted(arguments[at], OPTIONS));
          };
    }
    return settings;
  }

  private static PurchaseOrder order(String name) {
    return switch (name) {
      case "random" -> PurchaseOrder.RANDOM;
      case "sequential" -> PurchaseOrder.SEQUENTIAL;
      default ->
          throw new IllegalArgumentException(
              "order is \"%s\", must be random or sequential".formatted(name));
    };
  }
}
