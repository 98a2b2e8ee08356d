package io.bellwether.contracts.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TopicTest {

  @ParameterizedTest
  @EnumSource
  void isFoundByItsName(Topic topic) {
    assertThat(Topic.named(topic.topicName())).isSameAs(topic);
  }

  @Test
  void isNotFoundByAnother() {
    assertThatThrownBy(() -> Topic.named("orders"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("topic is \"orders\"");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEAD_LETTERS")
  void holdsEventsOfItsOwn(Topic topic) {
    assertThat(EventType.in(topic)).isNotEmpty().allMatch(type -> type.topic() == topic);
  }

  @Test
  void ofDeadLettersHoldsNone() {
    assertThat(EventType.in(Topic.DEAD_LETTERS)).isEmpty();
  }
}
