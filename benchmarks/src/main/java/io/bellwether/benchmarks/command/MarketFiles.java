package io.bellwether.benchmarks.command;

import io.bellwether.benchmarks.market.Market;
import io.bellwether.benchmarks.market.MarketFactors;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A market as CSV, UTF-8 with a header:
 *
 * <ul>
 *   <li>{@code interactions.csv}: {@code user,item,time,price}, the time the Monday of the week,
 *       the price with two decimals;
 *   <li>{@code oracle-users.csv}: {@code user,f1..f17} and {@code oracle-items.csv}: {@code
 *       item,f1..f17}, whose inner product is the logit. Every digit that a float32 needs.
 * </ul>
 */
final class MarketFiles {

  static final LocalDate FIRST_MONDAY = LocalDate.of(2022, 1, 3);

  private MarketFiles() {}

  static void write(Market market, MarketFactors factors, Path folder) throws IOException {
    Files.createDirectories(folder);
    writeInteractions(market, folder.resolve("interactions.csv"));
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("oracle-users.csv"))) {
      writeHeader("user", out);
      for (int investor = 0; investor < factors.investorCount(); investor++) {
        out.write(user(investor));
        for (int k = 0; k < MarketFactors.FACTORS; k++) {
          out.write("," + factors.investorFactor(investor, k));
        }
        out.write('\n');
      }
    }
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("oracle-items.csv"))) {
      writeHeader("item", out);
      for (int security = 0; security < factors.securityCount(); security++) {
        out.write(item(security));
        for (int k = 0; k < MarketFactors.FACTORS; k++) {
          out.write("," + factors.securityFactor(security, k));
        }
        out.write('\n');
      }
    }
  }

  private static void writeInteractions(Market market, Path file) throws IOException {
    String[] items = new String[market.settings().securityCount()];
    String[] prices = new String[items.length];
    for (int security = 0; security < items.length; security++) {
      int cents = market.priceInCents(security);
      items[security] = item(security);
      prices[security] = cents / 100 + "." + digits(cents % 100, 2);
    }
    String[] mondays = new String[Market.WEEKS];
    for (int week = 0; week < mondays.length; week++) {
      mondays[week] = FIRST_MONDAY.plusWeeks(week).toString();
    }
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("user,item,time,price\n");
      for (int investor = 0; investor < market.settings().investorCount(); investor++) {
        String user = user(investor);
        for (int at = market.start(investor); at < market.end(investor); at++) {
          int security = market.security(at);
          out.write(user);
          out.write(',');
          out.write(items[security]);
          out.write(',');
          out.write(mondays[market.week(at)]);
          out.write(',');
          out.write(prices[security]);
          out.write('\n');
        }
      }
    }
  }

  private static void writeHeader(String first, BufferedWriter out) throws IOException {
    out.write(first);
    for (int k = 1; k <= MarketFactors.FACTORS; k++) {
      out.write(",f" + k);
    }
    out.write('\n');
  }

  /** {@code u000001} for the first: names sort as investors are numbered. */
  private static String user(int investor) {
    return "u" + digits(investor + 1, 6);
  }

  /** {@code i00001} for the first. */
  private static String item(int security) {
    return "i" + digits(security + 1, 5);
  }

  private static String digits(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
