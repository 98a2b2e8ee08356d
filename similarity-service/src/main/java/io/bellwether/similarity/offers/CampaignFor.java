package io.bellwether.similarity.offers;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.SecurityId;
import java.util.Locale;

/** What a campaign is for. */
public sealed interface CampaignFor {

  /** A security. */
  record OneSecurity(SecurityId id) implements CampaignFor {

    @Override
    public String what() {
      return "security";
    }

    @Override
    public String name() {
      return id.value();
    }
  }

  /**
   * A product, which a client has who holds any of its securities.
   *
   * @param name such as a sector's, as the securities say it; 1 to {@value #MOST_NAME} characters
   */
  record Product(ProductKind kind, String name) implements CampaignFor {

    private static final int MOST_NAME = 256;

    public Product {
      if (name.isBlank() || name.length() > MOST_NAME) {
        throw new InvalidValueException("product", name, "1 to " + MOST_NAME + " characters");
      }
    }

    @Override
    public String what() {
      return kind.name().toLowerCase(Locale.ROOT);
    }
  }

  /** The kind of thing it is, in words. */
  String what();

  /** Its id, or its name where it has none. */
  String name();
}
