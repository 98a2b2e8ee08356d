package io.bellwether.cli.evaluate.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractionFileTest {

  @TempDir private Path folder;

  @Test
  void numbersIdsByTheirOrderAndRowsByInvestorSecurityAndTime() throws IOException {
    Dataset data =
        read(
            """
            time,item,user,weight,price
            2024-01-03,y,bob,2,10.5
            2024-01-02,z,ann,1,
            2024-01-01,y,bob,1,10
            2024-01-04,x,bob,3,7
            """);

    Interactions all = data.interactions();
    assertThat(all.investors()).containsExactly(0, 1, 1, 1);
    assertThat(all.securities()).containsExactly(2, 0, 1, 1);
    assertThat(all.epochSeconds())
        .containsExactly(
            second("2024-01-02"), second("2024-01-04"), second("2024-01-01"), second("2024-01-03"));
    assertThat(weights(all)).containsExactly(1, 3, 1, 2);
    assertThat(prices(all)).containsExactly(Float.NaN, 7, 10, 10.5f);
    assertThat(data.investors().id(1)).isEqualTo("bob");
    assertThat(data.securities().id(2)).isEqualTo("z");
  }

  @Test
  void readsTheSameColumnsWhateverTheOrderOfTheRows() throws IOException {
    Random random = new Random(3);
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < 2_000; row++) {
      rows.add(
          "u%d,i%d,%d,%.2f,%s"
              .formatted(
                  random.nextInt(90),
                  random.nextInt(40),
                  random.nextInt(5),
                  random.nextDouble() + 0.01,
                  random.nextBoolean() ? "" : String.valueOf(random.nextInt(9))));
    }
    Dataset first = read("user,item,time,weight,price\n" + String.join("\n", rows));
    Collections.shuffle(rows, random);
    Dataset second = read("user,item,time,weight,price\n" + String.join("\n", rows));

    Interactions one = first.interactions();
    Interactions other = second.interactions();
    assertThat(other.investors()).isEqualTo(one.investors());
    assertThat(other.securities()).isEqualTo(one.securities());
    assertThat(other.epochSeconds()).isEqualTo(one.epochSeconds());
    assertThat(weights(other)).isEqualTo(weights(one));
    assertThat(prices(other)).isEqualTo(prices(one));
    assertThat(second.facts().sha256()).isNotEqualTo(first.facts().sha256());
  }

  @Test
  void leavesOutTheSalesOfAFileOfTrades() throws IOException {
    Facts facts =
        read("""
                trade,user,item,side,quantity,price,currency,time,channel
                t1,a,x,BUY,3,10.50,USD,2024-03-01T09:30:00Z,web
                t2,a,x,SELL,3,11,USD,2024-03-02T09:30:00Z,web
                t3,b,x,buy,1,11,USD,2024-03-02T09:31:00Z,
                """)
            .facts();

    assertThat(facts.rowCount()).isEqualTo(2);
    assertThat(facts.saleCount()).isEqualTo(1);
    assertThat(facts.prices()).isTrue();
    refuses("user,item,side\na,x,HOLD\n", "line 2: side is HOLD, must be BUY or SELL");
  }

  @Test
  void countsRepeatsAndWhatItLeavesOut() throws IOException {
    Facts facts =
        read("""
                user,item,time,weight
                a,x,10,1
                a,x,10,1
                a,x,20,1
                a,y,30,1
                b,z,40,0
                """)
            .facts();

    assertThat(facts.rowCount()).isEqualTo(4);
    assertThat(facts.pairCount()).isEqualTo(2);
    assertThat(facts.repeatCount()).isEqualTo(2);
    assertThat(facts.sameMomentCount()).isEqualTo(1);
    assertThat(facts.zeroWeightCount()).isEqualTo(1);
    assertThat(facts.userCount()).isEqualTo(1);
    assertThat(facts.itemCount()).isEqualTo(2);
    assertThat(facts.weights()).isTrue();
    assertThat(facts.prices()).isFalse();
    assertThat(facts.period())
        .contains(new Facts.Period(Instant.ofEpochSecond(10), Instant.ofEpochSecond(30)));
  }

  @Test
  void needsUserAndItemAlone() throws IOException {
    Dataset data = read("item,user\nx,a\nx,a\n");

    assertThat(data.facts().period()).isEmpty();
    assertThat(data.facts().repeatCount()).isEqualTo(1);
    assertThat(data.facts().sameMomentCount()).isZero();
    assertThat(data.interactions().epochSeconds()).containsExactly(0, 0);
    assertThat(weights(data.interactions())).containsExactly(1, 1);
    assertThat(prices(data.interactions())).containsExactly(Float.NaN, Float.NaN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "' ,x,1,1,1' | user is blank",
        "'a,,1,1,1' | item is blank",
        "'a,x,later,1,1' | time is \"later\", must be",
        "'a,x,,1,1' | time is \"\", must be",
        "'a,x,1,,1' | weight is \"\", must be a number",
        "'a,x,1,NaN,1' | weight is \"NaN\", must be a number",
        "'a,x,1,-2,1' | weight is \"-2\", must be at least 0",
        "'a,x,1,1,cheap' | price is \"cheap\", must be a number",
        "'a,x,1,1,-1' | price is \"-1\", must be at least 0",
        "'a,x,1,1' | has 4 columns, the header has 5",
      })
  void namesLineColumnValueAndBoundOfABadRow(String row, String complaint) {
    String content =
        "user,item,time,weight,price\na,x,1,1,1\n\"b\n\",x,1,1,1\n" + row.replace("'", "") + "\n";

    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> read(content))
        .withMessageContaining("interactions.csv cannot be used:\n  line 5: " + complaint);
  }

  @Test
  void refusesColumnsItDoesNotKnowAndThoseItMisses() {
    refuses(
        "user,item,timestamp,qty\na,x,1,1\n",
        "line 1: has the unknown column timestamp, qty; known are: user, item, time, weight,"
            + " price, side, trade, quantity, currency, channel");
    refuses("user,time\na,1\n", "line 1: lacks the column item; it has: user, time");
  }

  @Test
  void refusesAFileInWhichEveryWeightIsZero() {
    refuses("user,item,weight\na,x,0\n", "has no purchase with a weight above 0");
  }

  @Test
  void countsListedUsersAndItemsThatNeverTraded() throws IOException {
    Path users = write("users.csv", "user,country\nzoe,DE\nann,FR\n");
    Path items = write("items.csv", "item;sector\nb;Energy\na;Health\nc;Energy\n");

    Dataset data = read("user,item\nzoe,b\n", Optional.of(users), Optional.of(items));

    assertThat(data.facts().userCount()).isEqualTo(2);
    assertThat(data.facts().itemCount()).isEqualTo(3);
    assertThat(data.interactions().investors()).containsExactly(1);
    assertThat(data.interactions().securities()).containsExactly(1);
  }

  @Test
  void refusesTradesOfThoseWhoAreNotListed() throws IOException {
    Path users = write("users.csv", "user\nann\n");

    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> read("user,item\nann,x\nbob,x\n", Optional.of(users), Optional.empty()))
        .withMessageContaining("line 3: user is \"bob\", which " + users + " does not list");
  }

  @Test
  void refusesAnIdThatIsListedTwice() throws IOException {
    Path items = write("items.csv", "item\nx\ny\nx\n");

    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> read("user,item\nann,x\n", Optional.empty(), Optional.of(items)))
        .withMessageContaining("items.csv")
        .withMessageContaining("line 4: item is \"x\", which an earlier line has");
  }

  @Test
  void takesTheListedPriceOfWhatTradedWithoutOne() throws IOException {
    Path items = write("items.csv", "item,price\nz,30\ny,20\nx,10\nw,\n");

    Dataset data =
        read("user,item,price\na,x,11\nb,x,\na,y,\na,w,\n", Optional.empty(), Optional.of(items));

    // w, x, y of the first investor, x of the second
    assertThat(prices(data.interactions())).containsExactly(Float.NaN, 11, 20, Float.NaN);
  }

  @Test
  void holdsMoreRowsThanItFirstHasRoomFor() throws IOException {
    StringBuilder content = new StringBuilder("user,item,time\n");
    for (int row = 0; row < 70_000; row++) {
      content.append('u').append(row).append(",x,").append(70_000 - row).append('\n');
    }

    Interactions all = read(content.toString()).interactions();

    assertThat(all.size()).isEqualTo(70_000);
    assertThat(all.investors()[69_999]).isEqualTo(69_999);
  }

  private static long second(String date) {
    return Instant.parse(date + "T00:00:00Z").getEpochSecond();
  }

  private static float[] weights(Interactions all) {
    float[] weights = new float[all.size()];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = all.weight(row);
    }
    return weights;
  }

  private static float[] prices(Interactions all) {
    float[] prices = new float[all.size()];
    for (int row = 0; row < prices.length; row++) {
      prices[row] = all.price(row);
    }
    return prices;
  }

  private void refuses(String content, String complaint) {
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> read(content))
        .withMessageContaining("interactions.csv")
        .withMessageContaining(complaint);
  }

  private Dataset read(String content) throws IOException {
    return read(content, Optional.empty(), Optional.empty());
  }

  private Dataset read(String content, Optional<Path> users, Optional<Path> items)
      throws IOException {
    return InteractionFile.read(
        write("interactions.csv", content), users, items, new Progress("test"));
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
