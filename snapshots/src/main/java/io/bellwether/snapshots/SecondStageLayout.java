package io.bellwether.snapshots;

import io.bellwether.snapshots.models.TensorSink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a second stage is laid out:
 *
 * <pre>
 * second_stage.{settings, trees}.{bytes U8, offsets I32}      one text each
 * second_stage.calibration.{scores F64, probabilities F64} [points]
 * second_stage.momentum F32 [securities x figures]
 * second_stage.behaviours U8
 * second_stage.moment I64 [1]
 * </pre>
 */
final class SecondStageLayout {

  private static final String SETTINGS = "second_stage.settings";
  private static final String TREES = "second_stage.trees";
  private static final String SCORES = "second_stage.calibration.scores";
  private static final String PROBABILITIES = "second_stage.calibration.probabilities";
  private static final String MOMENTUM = "second_stage.momentum";
  private static final String BEHAVIOURS = "second_stage.behaviours";
  private static final String MOMENT = "second_stage.moment";

  private SecondStageLayout() {}

  static void write(TensorSink sink, SecondStage stage) {
    StringColumn.write(sink, SETTINGS, List.of(stage.settings()));
    StringColumn.write(sink, TREES, List.of(stage.trees()));
    sink.add(SCORES, stage.calibrationScores(), stage.calibrationScores().length);
    sink.add(PROBABILITIES, stage.calibrationProbabilities(), stage.calibrationScores().length);
    sink.add(MOMENTUM, stage.momentum(), stage.momentum().length);
    sink.add(BEHAVIOURS, stage.behaviours(), stage.behaviours().length);
    sink.add(MOMENT, new long[] {stage.epochSecond()}, 1);
  }

  /** The second stage of a file, null where there is none. */
  static @Nullable SecondStage read(ReadTensors tensors) {
    if (!tensors.has(SETTINGS + ".bytes")) {
      return null;
    }
    long[] moment = tensors.longs(MOMENT);
    Checks.equal("length of " + MOMENT, moment.length, "that of one moment", 1);
    return new SecondStage(
        StringColumn.readOne(tensors, SETTINGS),
        StringColumn.readOne(tensors, TREES),
        tensors.doubles(SCORES),
        tensors.doubles(PROBABILITIES),
        tensors.floats(MOMENTUM),
        tensors.bytes(BEHAVIOURS),
        moment[0]);
  }
}
