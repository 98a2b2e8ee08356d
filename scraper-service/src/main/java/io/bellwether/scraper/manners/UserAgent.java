package io.bellwether.scraper.manners;

import io.bellwether.contracts.InvalidValueException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who we say we are: a product of ours first, such as {@code bellwether/0.1 (+mailto:data@firm)}.
 * Sites name that product in their robots.txt.
 *
 * @see "RFC 9309, section 2.2.1: the User-Agent line"
 */
public record UserAgent(String text) {

  private static final Pattern SHAPE = Pattern.compile("([A-Za-z_-]+)/\\S+( \\p{Print}+)?");

  public UserAgent {
    if (!SHAPE.matcher(text).matches() || text.startsWith("Mozilla/")) {
      throw new InvalidValueException(
          "bellwether.scraper.user-agent", text, "PRODUCT/VERSION, then a remark; no browser's");
    }
  }

  /** The product token, without its version. */
  String product() {
    Matcher matcher = SHAPE.matcher(text);
    return matcher.matches() ? matcher.group(1) : text;
  }
}
