package io.bellwether.recommender.reason;

import io.bellwether.recommender.catalogue.Listing;
import java.util.Map;

/**
 * Reasons in Russian. What has no Russian name here, such as a region, is said as it is written.
 */
final class RussianWording implements Wording {

  static final Wording WORDING = new RussianWording();

  // thousands are parted from five digits on, by a space that breaks no line
  private static final NumberText NUMBERS = new NumberText('\u00a0', 5, ',');

  private static final String TEND = " чаще других покупают эту бумагу.";

  private static final Map<String, String> SUBJECTS =
      Map.ofEntries(
          Map.entry("sex", "пол"),
          Map.entry("age", "возраст"),
          Map.entry("marital status", "семейное положение"),
          Map.entry("education", "образование"),
          Map.entry("children", "дети"),
          Map.entry("risk profile", "риск-профиль"),
          Map.entry("risk profile source", "источник риск-профиля"),
          Map.entry("region", "регион"),
          Map.entry("occupation", "род занятий"),
          Map.entry("deposit", "сумма вложений"),
          Map.entry("capacity", "возможная сумма вложений"));

  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("sex = female", "женский"),
          Map.entry("sex = male", "мужской"),
          Map.entry("marital status = single", "не в браке"),
          Map.entry("marital status = married", "в браке"),
          Map.entry("education = secondary", "среднее"),
          Map.entry("education = higher", "высшее"),
          Map.entry("education = second higher", "второе высшее"),
          Map.entry("education = academic", "учёная степень"),
          Map.entry("children = yes", "есть"),
          Map.entry("children = no", "нет"),
          Map.entry("risk profile = low", "низкий"),
          Map.entry("risk profile = low to medium", "ниже среднего"),
          Map.entry("risk profile = medium", "средний"),
          Map.entry("risk profile = high", "высокий"),
          Map.entry("risk profile source = predicted", "предсказан"),
          Map.entry("risk profile source = answered", "из анкеты"),
          Map.entry("occupation = senior officer", "руководитель"),
          Map.entry("occupation = own business", "своё дело"),
          Map.entry("occupation = employee", "работа по найму"),
          Map.entry("occupation = not working", "без работы"),
          Map.entry("occupation = retired", "на пенсии"));

  private RussianWording() {}

  @Override
  public String boughtTogether(Listing bought) {
    return "Клиенты, купившие " + bought.spoken() + ", покупали и эту бумагу.";
  }

  @Override
  public String suitsProfile(ProfileFeature feature) {
    String subject = SUBJECTS.getOrDefault(feature.subject(), feature.subject());
    return switch (feature.kind()) {
      case IS -> "Клиенты, у которых %s — %s,%s".formatted(subject, value(feature), TEND);
      case BELOW ->
          "Клиенты, у которых %s — меньше %s,%s"
              .formatted(subject, feature.edge(feature.to(), NUMBERS), TEND);
      case AT_LEAST ->
          "Клиенты, у которых %s — %s или больше,%s"
              .formatted(subject, feature.edge(feature.from(), NUMBERS), TEND);
      case BETWEEN ->
          "Клиенты, у которых %s — от %s до %s,%s"
              .formatted(
                  subject,
                  feature.edge(feature.from(), NUMBERS),
                  feature.edge(feature.to(), NUMBERS),
                  TEND);
      case MISSING -> "Клиенты, у которых не указан признак «%s»,%s".formatted(subject, TEND);
      case RARE -> "Клиенты с редким значением признака «%s»%s".formatted(subject, TEND);
      case NAMED, MEASURE -> "Клиенты с признаком «%s»%s".formatted(feature.name(), TEND);
    };
  }

  @Override
  public String figure(String figure, float value) {
    String said = Float.isNaN(value) ? "неизвестен" : "равен " + NUMBERS.decimal(value);
    return "Показатель «" + figure + "» " + said + ", и это говорит в пользу бумаги.";
  }

  @Override
  public String popular(int investors, int of) {
    String all = NUMBERS.whole(of);
    if (investors == 0) {
      return "Эту бумагу ещё не купил никто из %s %s."
          .formatted(all, plural(of, "клиента", "клиентов", "клиентов"));
    }
    return "Эту бумагу %s %s %s из %s."
        .formatted(
            plural(investors, "купил", "купили", "купили"),
            NUMBERS.whole(investors),
            plural(investors, "клиент", "клиента", "клиентов"),
            all);
  }

  @Override
  public String similar(Listing seed) {
    return "Эта бумага похожа на " + seed.spoken() + ".";
  }

  private static String value(ProfileFeature feature) {
    return VALUES.getOrDefault(feature.name(), feature.from());
  }

  /**
   * The form of a word after a whole number of at least 0.
   *
   * @param one after 1, 21, 101, but not 11
   * @param few after 2 to 4, 22 to 24, but not 12 to 14
   * @param many after all others
   */
  static String plural(int number, String one, String few, String many) {
    int tens = number % 100;
    int units = number % 10;
    if (tens >= 11 && tens <= 14) {
      return many;
    }
    return units == 1 ? one : units >= 2 && units <= 4 ? few : many;
  }
}
