package io.bellwether.recommender.reason;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.recommender.catalogue.Listing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RussianWordingTest {

  private static final Listing APPLE = new Listing("XNAS:AAPL", "AAPL", "Apple Inc.", "Technology");

  private final Wording russian = Language.RUSSIAN.wording();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 7 | Эту бумагу ещё не купил никто из 7 клиентов.",
        "0 | 21 | Эту бумагу ещё не купил никто из 21 клиента.",
        "1 | 7 | Эту бумагу купил 1 клиент из 7.",
        "2 | 7 | Эту бумагу купили 2 клиента из 7.",
        "4 | 7 | Эту бумагу купили 4 клиента из 7.",
        "5 | 7 | Эту бумагу купили 5 клиентов из 7.",
        "11 | 100 | Эту бумагу купили 11 клиентов из 100.",
        "14 | 100 | Эту бумагу купили 14 клиентов из 100.",
        "21 | 100 | Эту бумагу купил 21 клиент из 100.",
        "112 | 5000 | Эту бумагу купили 112 клиентов из 5000.",
        "1003 | 500000 | Эту бумагу купили 1003 клиента из 500~000.",
        "1234567 | 2000000 | Эту бумагу купили 1~234~567 клиентов из 2~000~000.",
      })
  void agreesWithTheNumber(int investors, int of, String sentence) {
    assertThat(russian.popular(investors, of)).isEqualTo(sentence.replace('~', '\u00a0'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "risk profile = high | Клиенты, у которых риск-профиль — высокий,",
        "children = yes | Клиенты, у которых дети — есть,",
        "region = Kazan | Клиенты, у которых регион — Kazan,",
        "age < 25 | Клиенты, у которых возраст — меньше 25,",
        "age in 25..35 | Клиенты, у которых возраст — от 25 до 35,",
        "age >= 65 | Клиенты, у которых возраст — 65 или больше,",
        "log deposit >= 9.21 | Клиенты, у которых сумма вложений — 9996 или больше,",
        "log deposit < 13.815511558 | Клиенты, у которых сумма вложений — меньше 1~000~000,",
        "age missing | Клиенты, у которых не указан признак «возраст»,",
        "region other | Клиенты с редким значением признака «регион»",
        "premium | Клиенты с признаком «premium»",
      })
  void speaksOfTheClientsWhoHaveAFeature(String name, String beginning) {
    assertThat(russian.suitsProfile(ProfileFeature.of(name)))
        .isEqualTo(beginning.replace('~', '\u00a0') + " чаще других покупают эту бумагу.");
  }

  @Test
  void speaksOfPurchasesFiguresAndLikeness() {
    assertThat(russian.boughtTogether(APPLE))
        .isEqualTo("Клиенты, купившие Apple Inc. (AAPL), покупали и эту бумагу.");
    assertThat(russian.similar(APPLE)).isEqualTo("Эта бумага похожа на Apple Inc. (AAPL).");
    assertThat(russian.figure("investor.purchases", 12.5f))
        .isEqualTo("Показатель «investor.purchases» равен 12,5000, и это говорит в пользу бумаги.");
    assertThat(russian.figure("security.beta", Float.NaN))
        .isEqualTo("Показатель «security.beta» неизвестен, и это говорит в пользу бумаги.");
  }
}
