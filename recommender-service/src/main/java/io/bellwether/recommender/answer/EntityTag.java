package io.bellwether.recommender.answer;

/**
 * The ETag of an answer. It is a weak one: two answers of one tag say the same, but each is
 * recorded under an id of its own.
 *
 * @see "RFC 9110, sections 8.8.3 and 13.1.2"
 */
record EntityTag(String version) {

  String text() {
    return "W/\"" + version + "\"";
  }

  /** Whether a header {@code If-None-Match} names it. */
  boolean isOneOf(String header) {
    if (header.strip().equals("*")) {
      return true;
    }
    for (String listed : header.split(",", -1)) {
      String tag = listed.strip();
      String opaque = tag.startsWith("W/") ? tag.substring(2) : tag;
      if (opaque.equals("\"" + version + "\"")) {
        return true;
      }
    }
    return false;
  }
}
