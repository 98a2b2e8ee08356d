package io.bellwether.contracts.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.Education;
import io.bellwether.contracts.event.FeedbackKind;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.InvestorAttribute;
import io.bellwether.contracts.event.KeyDate;
import io.bellwether.contracts.event.MaritalStatus;
import io.bellwether.contracts.event.Occupation;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Sex;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trait;
import io.bellwether.contracts.wire.FigureName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every constant of ours has one constant on the wire, and the other way round. */
final class MirroredEnumsTest {

  private record Mirror<E extends Enum<E>, W extends Enum<W>>(
      Class<E> ours, Class<W> wire, String prefix) {

    List<String> thereAndBack() {
      return Stream.of(ours.getEnumConstants())
          .map(value -> WireFormat.fromWire(ours, prefix, WireFormat.toWire(wire, prefix, value)))
          .map(String::valueOf)
          .toList();
    }

    List<String> backAndThere() {
      List<String> names = new ArrayList<>();
      for (W value : wire.getEnumConstants()) {
        E ourValue = WireFormat.fromWire(ours, prefix, value);
        if (ourValue != null) {
          names.add(WireFormat.toWire(wire, prefix, ourValue).name());
        }
      }
      return names;
    }

    @Override
    public String toString() {
      return ours.getSimpleName();
    }
  }

  static Stream<Mirror<?, ?>> mirrors() {
    return Stream.of(
        new Mirror<>(Figure.class, FigureName.class, "FIGURE_"),
        new Mirror<>(
            InstrumentClass.class,
            io.bellwether.contracts.wire.InstrumentClass.class,
            "INSTRUMENT_CLASS_"),
        new Mirror<>(KeyDate.class, io.bellwether.contracts.wire.KeyDateName.class, "KEY_DATE_"),
        new Mirror<>(Trait.class, io.bellwether.contracts.wire.TraitName.class, "TRAIT_"),
        new Mirror<>(Side.class, io.bellwether.contracts.wire.Side.class, "SIDE_"),
        new Mirror<>(Sex.class, io.bellwether.contracts.wire.Sex.class, "SEX_"),
        new Mirror<>(
            MaritalStatus.class,
            io.bellwether.contracts.wire.MaritalStatus.class,
            "MARITAL_STATUS_"),
        new Mirror<>(Education.class, io.bellwether.contracts.wire.Education.class, "EDUCATION_"),
        new Mirror<>(
            RiskProfile.class, io.bellwether.contracts.wire.RiskProfile.class, "RISK_PROFILE_"),
        new Mirror<>(
            Occupation.class, io.bellwether.contracts.wire.Occupation.class, "OCCUPATION_"),
        new Mirror<>(
            InvestorAttribute.class,
            io.bellwether.contracts.wire.InvestorAttribute.class,
            "INVESTOR_ATTRIBUTE_"),
        new Mirror<>(
            FeedbackKind.class, io.bellwether.contracts.wire.FeedbackKind.class, "FEEDBACK_KIND_"));
  }

  @ParameterizedTest
  @MethodSource("mirrors")
  void everyConstantOfOursComesBackFromTheWire(Mirror<?, ?> mirror) {
    assertThat(mirror.thereAndBack())
        .containsExactlyElementsOf(
            Stream.of(mirror.ours().getEnumConstants()).map(Enum::name).toList());
  }

  @ParameterizedTest
  @MethodSource("mirrors")
  void everyWireConstantButTheUnknownOnesIsOneOfOurs(Mirror<?, ?> mirror) {
    assertThat(mirror.backAndThere())
        .containsExactlyElementsOf(
            Stream.of(mirror.wire().getEnumConstants())
                .map(Enum::name)
                .filter(name -> !name.equals(mirror.prefix() + "UNSPECIFIED"))
                .filter(name -> !name.equals("UNRECOGNIZED"))
                .toList());
  }
}
