package io.bellwether.recommender.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.bellwether.recommender.ranking.FilterCount;
import io.bellwether.recommender.ranking.Recommendation;
import io.bellwether.recommender.reason.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Answers as JSON, the same as by their components' names. Written by hand, for by reflection it
 * takes as long as to rank.
 */
final class AnswerJson extends StdSerializer<RecommendationAnswer> {

  private static final long serialVersionUID = 1L;

  private static final SerializedString RANK = new SerializedString("rank");
  private static final SerializedString SECURITY_ID = new SerializedString("securityId");
  private static final SerializedString TICKER = new SerializedString("ticker");
  private static final SerializedString NAME = new SerializedString("name");
  private static final SerializedString SECTOR = new SerializedString("sector");
  private static final SerializedString SCORE = new SerializedString("score");
  private static final SerializedString REASONS = new SerializedString("reasons");
  private static final SerializedString CODE = new SerializedString("code");
  private static final SerializedString PARAMETERS = new SerializedString("parameters");
  private static final SerializedString TEXT = new SerializedString("text");

  AnswerJson() {
    super(RecommendationAnswer.class);
  }

  @Override
  public void serialize(RecommendationAnswer answer, JsonGenerator json, SerializerProvider all)
      throws IOException {
    json.writeStartObject(answer);
    json.writeStringField("investorId", answer.investorId());
    json.writeStringField("outcome", answer.outcome().name());
    json.writeStringField("model", answer.model());
    json.writeStringField("snapshotId", answer.snapshotId());
    json.writeArrayFieldStart("items");
    for (Recommendation item : answer.items()) {
      write(item, json);
    }
    json.writeEndArray();
    json.writeStringField("rulesId", answer.rulesId());
    json.writeArrayFieldStart("rules");
    for (RuleEffect rule : answer.rules()) {
      write(rule, json);
    }
    json.writeEndArray();
    json.writeNumberField("shortBy", answer.shortBy());
    write("unmet", answer.unmet(), json);
    json.writeStringField("recommendationId", answer.recommendationId());
    json.writeStringField("experiment", answer.experiment());
    json.writeStringField("arm", answer.arm());
    json.writeArrayFieldStart("filters");
    for (FilterCount filter : answer.filters()) {
      json.writeStartObject(filter);
      json.writeStringField("filter", filter.filter());
      json.writeNumberField("removed", filter.removed());
      json.writeEndObject();
    }
    json.writeEndArray();
    write("investorIds", answer.investorIds(), json);
    json.writeBooleanField("asOf", answer.asOf());
    json.writeEndObject();
  }

  private static void write(Recommendation item, JsonGenerator json) throws IOException {
    json.writeStartObject(item);
    json.writeFieldName(RANK);
    json.writeNumber(item.rank());
    write(SECURITY_ID, item.securityId(), json);
    write(TICKER, item.ticker(), json);
    write(NAME, item.name(), json);
    write(SECTOR, item.sector(), json);
    json.writeFieldName(SCORE);
    json.writeNumber(item.score());
    json.writeFieldName(REASONS);
    json.writeStartArray(item.reasons());
    for (Reason reason : item.reasons()) {
      write(reason, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(Reason reason, JsonGenerator json) throws IOException {
    json.writeStartObject(reason);
    write(CODE, reason.code().name(), json);
    json.writeFieldName(PARAMETERS);
    json.writeStartObject(reason.parameters());
    for (Map.Entry<String, String> parameter : reason.parameters().entrySet()) {
      json.writeStringField(parameter.getKey(), parameter.getValue());
    }
    json.writeEndObject();
    write(TEXT, reason.text(), json);
    json.writeEndObject();
  }

  private static void write(RuleEffect rule, JsonGenerator json) throws IOException {
    json.writeStartObject(rule);
    json.writeStringField("rule", rule.rule());
    json.writeNumberField("removed", rule.removed());
    json.writeNumberField("missing", rule.missing());
    json.writeNumberField("otherCurrency", rule.otherCurrency());
    json.writeEndObject();
  }

  private static void write(String name, List<String> texts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void write(SerializedString name, String value, JsonGenerator json)
      throws IOException {
    json.writeFieldName(name);
    json.writeString(value);
  }
}
