package io.bellwether.contracts.log;

import com.google.protobuf.InvalidProtocolBufferException;
import io.bellwether.contracts.event.AnswerGiven;
import io.bellwether.contracts.event.ClientBrief;
import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.event.Feedback;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.event.SnapshotRefused;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.event.TradeCancelled;
import java.util.List;
import java.util.function.Function;

/** One kind of event: its topic, its CloudEvents type, its key and its Protobuf bytes. */
public final class EventType<T extends DomainEvent> {

  public static final EventType<Security> SECURITY =
      new EventType<>(
          Topic.SECURITIES,
          "io.bellwether.security.v1",
          Security.class,
          security -> security.id().value(),
          security -> SecurityWire.toWire(security).toByteArray(),
          bytes -> SecurityWire.fromWire(io.bellwether.contracts.wire.Security.parseFrom(bytes)));

  public static final EventType<Investor> INVESTOR =
      new EventType<>(
          Topic.USERS,
          "io.bellwether.investor.v1",
          Investor.class,
          investor -> investor.id().value(),
          investor -> InvestorWire.toWire(investor).toByteArray(),
          bytes -> InvestorWire.fromWire(io.bellwether.contracts.wire.Investor.parseFrom(bytes)));

  public static final EventType<Trade> TRADE =
      new EventType<>(
          Topic.TRADES,
          "io.bellwether.trade.v1",
          Trade.class,
          trade -> trade.investorId().value(),
          trade -> TradeWire.toWire(trade).toByteArray(),
          bytes -> TradeWire.fromWire(io.bellwether.contracts.wire.Trade.parseFrom(bytes)));

  public static final EventType<TradeCancelled> TRADE_CANCELLED =
      new EventType<>(
          Topic.TRADES,
          "io.bellwether.trade-cancelled.v1",
          TradeCancelled.class,
          cancelled -> cancelled.investorId().value(),
          cancelled -> TradeWire.toWire(cancelled).toByteArray(),
          bytes ->
              TradeWire.fromWire(io.bellwether.contracts.wire.TradeCancelled.parseFrom(bytes)));

  public static final EventType<SnapshotPublished> SNAPSHOT_PUBLISHED =
      new EventType<>(
          Topic.SNAPSHOTS,
          "io.bellwether.snapshot-published.v1",
          SnapshotPublished.class,
          SnapshotPublished::line,
          snapshot -> SnapshotPublishedWire.toWire(snapshot).toByteArray(),
          bytes ->
              SnapshotPublishedWire.fromWire(
                  io.bellwether.contracts.wire.SnapshotPublished.parseFrom(bytes)));

  public static final EventType<SnapshotRefused> SNAPSHOT_REFUSED =
      new EventType<>(
          Topic.SNAPSHOTS,
          "io.bellwether.snapshot-refused.v1",
          SnapshotRefused.class,
          // a key of its own: what is refused must not take the place of what is served
          refused -> refused.line() + "/" + refused.id(),
          refused -> SnapshotRefusedWire.toWire(refused).toByteArray(),
          bytes ->
              SnapshotRefusedWire.fromWire(
                  io.bellwether.contracts.wire.SnapshotRefused.parseFrom(bytes)));

  public static final EventType<AnswerGiven> ANSWER_GIVEN =
      new EventType<>(
          Topic.ANSWERS,
          "io.bellwether.answer-given.v1",
          AnswerGiven.class,
          answer -> answer.investorId().value(),
          answer -> AnswerWire.toWire(answer).toByteArray(),
          bytes -> AnswerWire.fromWire(io.bellwether.contracts.wire.AnswerGiven.parseFrom(bytes)));

  public static final EventType<Feedback> FEEDBACK =
      new EventType<>(
          Topic.FEEDBACK,
          "io.bellwether.feedback.v1",
          Feedback.class,
          feedback -> feedback.investorId().value(),
          feedback -> FeedbackWire.toWire(feedback).toByteArray(),
          bytes -> FeedbackWire.fromWire(io.bellwether.contracts.wire.Feedback.parseFrom(bytes)));

  public static final EventType<ClientBrief> CLIENT_BRIEF =
      new EventType<>(
          Topic.CLIENT_BRIEFS,
          "io.bellwether.client-brief.v1",
          ClientBrief.class,
          brief -> brief.investorId().value(),
          brief -> ClientBriefWire.toWire(brief).toByteArray(),
          bytes ->
              ClientBriefWire.fromWire(io.bellwether.contracts.wire.ClientBrief.parseFrom(bytes)));

  public static final List<EventType<?>> ALL =
      List.of(
          SECURITY,
          INVESTOR,
          TRADE,
          TRADE_CANCELLED,
          SNAPSHOT_PUBLISHED,
          SNAPSHOT_REFUSED,
          ANSWER_GIVEN,
          FEEDBACK,
          CLIENT_BRIEF);

  private final Topic topic;
  private final String typeName;
  private final Class<T> payloadClass;
  private final Function<T, String> key;
  private final Function<T, byte[]> write;
  private final Parser<T> parse;

  private EventType(
      Topic topic,
      String typeName,
      Class<T> payloadClass,
      Function<T, String> key,
      Function<T, byte[]> write,
      Parser<T> parse) {
    this.topic = topic;
    this.typeName = typeName;
    this.payloadClass = payloadClass;
    this.key = key;
    this.write = write;
    this.parse = parse;
  }

  /** The types of event that lie in a topic; none for dead letters. */
  public static List<EventType<?>> in(Topic topic) {
    return ALL.stream().filter(type -> type.topic == topic).toList();
  }

  public Topic topic() {
    return topic;
  }

  /** The CloudEvents {@code type}; its last part is the version of the payload. */
  public String typeName() {
    return typeName;
  }

  public Class<T> payloadClass() {
    return payloadClass;
  }

  String keyOf(T payload) {
    return key.apply(payload);
  }

  /** The payload as Protobuf; equal payloads give equal bytes. */
  public byte[] write(T payload) {
    return write.apply(payload);
  }

  /**
   * The payload that was written, validated.
   *
   * @throws InvalidEventException with the reason
   */
  public T parse(byte[] bytes) {
    try {
      return parse.parse(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw new InvalidEventException("payload is no Protobuf of " + typeName, e);
    } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
      throw new InvalidEventException(typeName + ": " + e.getMessage(), e);
    }
  }

  @FunctionalInterface
  private interface Parser<T> {
    T parse(byte[] bytes) throws InvalidProtocolBufferException;
  }
}
