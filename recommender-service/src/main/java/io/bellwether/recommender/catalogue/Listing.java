package io.bellwether.recommender.catalogue;

/** What a security is called. A ticker, name or sector that is not known is empty. */
public record Listing(String id, String ticker, String name, String sector) {

  /** As it is said in a sentence: {@code Apple Inc. (AAPL)}, or as much of it as is known. */
  public String spoken() {
    if (name.isEmpty()) {
      return ticker.isEmpty() ? id : ticker;
    }
    return ticker.isEmpty() ? name : name + " (" + ticker + ")";
  }
}
