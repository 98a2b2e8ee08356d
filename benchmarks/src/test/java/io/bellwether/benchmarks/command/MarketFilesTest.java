package io.bellwether.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.benchmarks.market.Logits;
import io.bellwether.benchmarks.market.Market;
import io.bellwether.benchmarks.market.MarketFactors;
import io.bellwether.benchmarks.market.MarketSettings;
import io.bellwether.benchmarks.market.MarketStore;
import io.bellwether.benchmarks.market.PurchaseOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketFilesTest {

  private static final MarketSettings SETTINGS =
      new MarketSettings(11, 37, 8, 9, 1f, PurchaseOrder.SEQUENTIAL, 5);

  private final MarketFactors factors = MarketFactors.of(SETTINGS);

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Market market = new MarketStore(folder.resolve("store"), Compute.standard()).get(SETTINGS);
    MarketFiles.write(market, factors, folder);
  }

  @Test
  void writesFactorsWhoseInnerProductIsTheLogit() throws IOException {
    List<float[]> users = factorRows("oracle-users.csv", "user,f1,", "u000001");
    List<float[]> items = factorRows("oracle-items.csv", "item,f1,", "i00001");
    Logits logits = new Logits(factors, Kernels.chosen());
    float[] rows = logits.rows();
    assertThat(users).hasSize(11);
    assertThat(items).hasSize(37);
    for (int investor = 0; investor < users.size(); investor++) {
      logits.rowsInto(investor, rows);
      for (int security = 0; security < items.size(); security++) {
        float product = 0;
        for (int k = 0; k < 17; k++) {
          product = Math.fma(users.get(investor)[k], items.get(security)[k], product);
        }
        assertThat(product).isEqualTo(rows[security]).isEqualTo(factors.logit(investor, security));
      }
    }
  }

  @Test
  void writesEveryPurchaseOnceOnAMondayWithThePriceOfItsSecurity() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("interactions.csv"));
    assertThat(lines).hasSize(1 + 11 * 8 + 5).first().isEqualTo("user,item,time,price");
    Set<String> pairs = new HashSet<>();
    Set<String> prices = new HashSet<>();
    Set<String> bought = new HashSet<>();
    for (String line : lines.subList(1, lines.size())) {
      assertThat(line).matches("u0000\\d\\d,i000\\d\\d,2022-0[1-6]-\\d\\d,\\d+\\.\\d\\d");
      String[] fields = line.split(",", -1);
      long day = LocalDate.parse(fields[2]).toEpochDay();
      assertThat(day - MarketFiles.FIRST_MONDAY.toEpochDay()).isBetween(0L, 23 * 7L);
      assertThat((day - MarketFiles.FIRST_MONDAY.toEpochDay()) % 7).isZero();
      pairs.add(fields[0] + fields[1]);
      bought.add(fields[1]);
      prices.add(fields[1] + fields[3]);
    }
    assertThat(pairs).hasSize(lines.size() - 1);
    assertThat(prices).hasSameSizeAs(bought);
  }

  private List<float[]> factorRows(String file, String header, String first) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(file));
    assertThat(lines.getFirst()).startsWith(header).endsWith(",f17");
    assertThat(lines.get(1)).startsWith(first + ",");
    return lines.stream().skip(1).map(MarketFilesTest::factors).toList();
  }

  private static float[] factors(String line) {
    String[] fields = line.split(",", -1);
    float[] factors = new float[fields.length - 1];
    for (int k = 0; k < factors.length; k++) {
      factors[k] = Float.parseFloat(fields[k + 1]);
    }
    return factors;
  }
}
