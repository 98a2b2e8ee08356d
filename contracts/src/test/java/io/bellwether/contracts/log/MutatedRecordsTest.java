package io.bellwether.contracts.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.log.Samples.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

/** Whatever bytes lie in the log, a reader gets an event or a reason, never another exception. */
final class MutatedRecordsTest {

  private static final long SEED = 20_260_302L;
  private static final int MUTATION_COUNT = 2_000;

  @Test
  void areDecodedOrRefusedWithAReason() {
    Random random = new Random(SEED);
    List<Sample<?>> samples = Samples.all();
    int refusedCount = 0;
    for (int i = 0; i < MUTATION_COUNT; i++) {
      refusedCount += isRefused(samples.get(i % samples.size()), random) ? 1 : 0;
    }
    assertThat(refusedCount).isBetween(MUTATION_COUNT / 10, MUTATION_COUNT - MUTATION_COUNT / 10);
  }

  /** Any exception but the promised one fails the test by leaving this method. */
  private static <T extends DomainEvent> boolean isRefused(Sample<T> sample, Random random) {
    Received mutated = mutate(CloudEventCodec.encode(sample.type(), sample.event()), random);
    try {
      assertThat(CloudEventCodec.decode(sample.type().topic(), mutated.asRecord()).payload())
          .isNotNull();
      return false;
    } catch (InvalidEventException e) {
      assertThat(e).message().isNotBlank();
      return true;
    }
  }

  private static Received mutate(ProducerRecord<String, byte[]> valid, Random random) {
    Received received = Received.of(valid);
    if (random.nextInt(4) != 0) {
      return received.withValue(mutate(valid.value(), random));
    }
    Header[] headers = valid.headers().toArray();
    Header header = headers[random.nextInt(headers.length)];
    return received.withHeader(header.key(), mutate(header.value(), random));
  }

  /** One to four bytes changed, then at times the end cut off or garbage added. */
  private static byte[] mutate(byte[] bytes, Random random) {
    byte[] mutated = bytes.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
    }
    return switch (random.nextInt(8)) {
      case 0 -> Arrays.copyOf(mutated, random.nextInt(mutated.length));
      case 1 -> withGarbage(mutated, random);
      default -> mutated;
    };
  }

  private static byte[] withGarbage(byte[] bytes, Random random) {
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(8));
    for (int i = bytes.length; i < longer.length; i++) {
      longer[i] = (byte) random.nextInt(256);
    }
    return longer;
  }
}
