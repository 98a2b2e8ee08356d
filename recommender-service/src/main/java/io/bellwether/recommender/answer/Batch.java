package io.bellwether.recommender.answer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.contracts.InvalidValueException;
import java.io.IOException;

/**
 * One question for many clients, as JSON: {@code investors} has their ids, and all else is as it is
 * asked for one. The ids stay in the bytes they came in, so that a batch takes no more room than
 * its text, however long it is.
 */
final class Batch {

  /** Most clients of a batch. */
  static final int MOST_INVESTORS = 1_000_000;

  private static final String INVESTORS = "investors";

  private final ObjectMapper json;
  private final byte[] body;
  private final int investorsAt;
  private final Asked question;

  /** Takes the next id. */
  @FunctionalInterface
  interface IdReader {
    void read(String investorId) throws IOException;
  }

  private Batch(ObjectMapper json, byte[] body, int investorsAt, Asked question) {
    this.json = json;
    this.body = body;
    this.investorsAt = investorsAt;
    this.question = question;
  }

  /**
   * Reads a batch to its end, and keeps no id.
   *
   * @throws com.fasterxml.jackson.core.JsonProcessingException if it is no JSON of this kind
   * @throws InvalidValueException naming the place and the bound if ids are none, too many or no
   *     texts
   */
  static Batch read(byte[] body, ObjectMapper json) throws IOException {
    ObjectNode question = json.createObjectNode();
    int investorsAt = -1;
    try (JsonParser parser = json.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new InvalidValueException("body", parser.currentToken(), "a JSON object");
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        parser.nextToken();
        if (name.equals(INVESTORS)) {
          investorsAt = (int) parser.currentTokenLocation().getByteOffset();
          requireTexts(parser);
        } else {
          question.set(name, json.readTree(parser));
        }
      }
      if (parser.currentToken() != JsonToken.END_OBJECT) {
        throw new InvalidValueException("body", parser.currentToken(), "a JSON object");
      }
    }
    if (investorsAt < 0) {
      throw new InvalidValueException(INVESTORS, null, "1 to " + MOST_INVESTORS + " ids");
    }
    return new Batch(json, body, investorsAt, json.treeToValue(question, Asked.class));
  }

  private static void requireTexts(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw new InvalidValueException(INVESTORS, parser.getText(), "a list of texts");
    }
    int count = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        throw new InvalidValueException(
            "%s[%d]".formatted(INVESTORS, count), parser.getText(), "a text");
      }
      count++;
    }
    if (count < 1 || count > MOST_INVESTORS) {
      throw new InvalidValueException(INVESTORS, count + " ids", "1 to " + MOST_INVESTORS);
    }
  }

  /** What is asked for each. */
  Asked question() {
    return question;
  }

  /** Hands on the ids in their order. */
  void forEach(IdReader reader) throws IOException {
    try (JsonParser parser = json.createParser(body, investorsAt, body.length - investorsAt)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.VALUE_STRING) {
        reader.read(parser.getText());
      }
    }
  }
}
