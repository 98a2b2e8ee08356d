package io.bellwether.features.clients;

/**
 * How a deal was made.
 *
 * @param currency ISO 4217
 * @param channel how the order came in; empty where unknown
 */
public record DealTerms(String currency, String channel) {

  /** Nothing is known. */
  public static final DealTerms UNKNOWN = new DealTerms("", "");
}
