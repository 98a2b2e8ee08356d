package io.bellwether.ranking.trees;

import java.util.regex.Pattern;

/** Goes through a text line by line and reads {@code key=value} lines; refusals name the line. */
final class TextLines {

  private static final Pattern DECIMAL = Pattern.compile("[-+.0-9][-+.0-9eE]*");

  private final String text;
  private int from;
  private int number;
  private String current = "";

  TextLines(String text) {
    this.text = text;
  }

  /** Goes to the next line and gives it, without its end. */
  String next() {
    number++;
    if (from >= text.length()) {
      throw refusal("the text ends here, it must go on to \"end of trees\"");
    }
    int end = text.indexOf('\n', from);
    int to = end < 0 ? text.length() : end;
    current = text.substring(from, to);
    from = to + 1;
    return current;
  }

  /** The next line that is not empty. */
  String nextFilled() {
    String line = next();
    while (line.isEmpty()) {
      line = next();
    }
    return line;
  }

  /** The value of the next line, which must have this key. */
  String value(String key) {
    String line = next();
    if (!line.startsWith(key)
        || line.length() == key.length()
        || line.charAt(key.length()) != '=') {
      throw refusal("is \"%s\", must begin with \"%s=\"".formatted(shortened(line), key));
    }
    return line.substring(key.length() + 1);
  }

  int integer(String key) {
    return integer(key, value(key));
  }

  /** As many whole numbers as wanted, separated by one space. */
  int[] integers(String key, int count) {
    String[] words = words(key, count);
    int[] numbers = new int[count];
    for (int at = 0; at < count; at++) {
      numbers[at] = integer(key, words[at]);
    }
    return numbers;
  }

  /** As many finite numbers as wanted, separated by one space. */
  double[] numbers(String key, int count) {
    String[] words = words(key, count);
    double[] numbers = new double[count];
    for (int at = 0; at < count; at++) {
      numbers[at] = number(words[at]);
      if (!Double.isFinite(numbers[at])) {
        throw refusal("%s is \"%s\", must be a finite number".formatted(key, shortened(words[at])));
      }
    }
    return numbers;
  }

  /** As {@link #numbers}, where "inf" and "-inf" are numbers too. */
  double[] bounds(String key, int count) {
    String[] words = words(key, count);
    double[] numbers = new double[count];
    for (int at = 0; at < count; at++) {
      numbers[at] =
          switch (words[at]) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> number(words[at]);
          };
      if (Double.isNaN(numbers[at])) {
        throw refusal("%s is \"%s\", must be a number".formatted(key, shortened(words[at])));
      }
    }
    return numbers;
  }

  CorruptTreesException refusal(String message) {
    return new CorruptTreesException(number, message);
  }

  private String[] words(String key, int count) {
    String value = value(key);
    // LightGBM writes an empty line for no numbers, and a split of that is one empty word
    String[] words = value.isEmpty() ? new String[0] : value.split(" ", -1);
    if (words.length != count) {
      throw refusal("%s has %d values, must have %d".formatted(key, words.length, count));
    }
    return words;
  }

  private int integer(String key, String word) {
    try {
      return Integer.parseInt(word);
    } catch (NumberFormatException notANumber) {
      throw refusal("%s is \"%s\", must be a whole number".formatted(key, shortened(word)));
    }
  }

  /** NaN if the word is no decimal number. */
  private static double number(String word) {
    try {
      // Java also reads "1d", "0x1p3" and " 1", which no model has
      return DECIMAL.matcher(word).matches() ? Double.parseDouble(word) : Double.NaN;
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }

  static String shortened(String word) {
    return word.length() <= 40 ? word : word.substring(0, 40) + "...";
  }
}
