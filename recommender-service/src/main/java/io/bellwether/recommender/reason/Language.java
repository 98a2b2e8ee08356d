package io.bellwether.recommender.reason;

import io.bellwether.contracts.InvalidValueException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A language that reasons are given in. */
public enum Language {
  ENGLISH("en"),
  RUSSIAN("ru");

  private static final String BOUND =
      Arrays.stream(values()).map(Language::tag).collect(Collectors.joining(" or "));

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** As BCP 47 has it. */
  public String tag() {
    return tag;
  }

  Wording wording() {
    return switch (this) {
      case ENGLISH -> EnglishWording.WORDING;
      case RUSSIAN -> RussianWording.WORDING;
    };
  }

  /**
   * The language of a tag; capital letters make no difference.
   *
   * @throws InvalidValueException naming the bound
   */
  public static Language of(String tag) {
    return Arrays.stream(values())
        .filter(language -> language.tag.equalsIgnoreCase(tag))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException("language", tag, BOUND));
  }

  /**
   * The first of a header {@code Accept-Language} that there is; English where it names none, is
   * absent or cannot be read.
   *
   * @see "RFC 4647, section 3.4: lookup"
   */
  public static Language accepted(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return ENGLISH;
    }
    try {
      List<String> tags = Arrays.stream(values()).map(Language::tag).toList();
      String found = Locale.lookupTag(Locale.LanguageRange.parse(header), tags);
      return found == null ? ENGLISH : of(found);
    } catch (IllegalArgumentException malformed) {
      return ENGLISH;
    }
  }
}
