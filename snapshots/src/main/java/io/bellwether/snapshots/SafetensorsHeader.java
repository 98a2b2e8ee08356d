package io.bellwether.snapshots;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the JSON header of a safetensors file and checks that its tensors cover the data exactly:
 * no hole, no overlap, none beyond the end.
 *
 * @param tensors by name, in the order of their data
 */
record SafetensorsHeader(Map<String, String> metadata, Map<String, Tensor> tensors) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final List<String> TENSOR_FIELDS = List.of("dtype", "shape", "data_offsets");

  /**
   * Parses and checks a header.
   *
   * @param dataLength bytes that follow the header
   * @throws CorruptSnapshotException if anything is not as the format says
   */
  static SafetensorsHeader parse(byte[] json, long dataLength) {
    Map<String, String> metadata = new TreeMap<>();
    List<Tensor> tensors = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : object(json).properties()) {
      if (field.getKey().equals(SafetensorsWriter.METADATA)) {
        readMetadata(field.getValue(), metadata);
      } else {
        tensors.add(tensor(field.getKey(), field.getValue()));
      }
    }
    tensors.sort(Comparator.comparingLong(Tensor::begin).thenComparingLong(Tensor::end));
    checkCoverage(tensors, dataLength);

    Map<String, Tensor> byName = new LinkedHashMap<>();
    tensors.forEach(tensor -> byName.put(tensor.name(), tensor));
    return new SafetensorsHeader(
        Collections.unmodifiableMap(metadata), Collections.unmodifiableMap(byName));
  }

  private static JsonNode object(byte[] json) {
    if (json.length == 0 || json[0] != '{') {
      throw new CorruptSnapshotException("header does not begin with {");
    }
    try {
      return JSON.readTree(json);
    } catch (IOException malformed) {
      throw new CorruptSnapshotException(
          "header of %d bytes is not a JSON object without duplicate names: %s"
              .formatted(json.length, malformed.getMessage()),
          malformed);
    }
  }

  private static void readMetadata(JsonNode node, Map<String, String> metadata) {
    if (!node.isObject()) {
      throw new CorruptSnapshotException("__metadata__ is not a JSON object");
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!field.getValue().isTextual()) {
        throw new CorruptSnapshotException(
            "__metadata__ entry %s is not a string".formatted(field.getKey()));
      }
      metadata.put(field.getKey(), field.getValue().textValue());
    }
  }

  private static Tensor tensor(String name, JsonNode node) {
    List<String> fields = new ArrayList<>();
    node.fieldNames().forEachRemaining(fields::add);
    if (fields.size() != TENSOR_FIELDS.size() || !fields.containsAll(TENSOR_FIELDS)) {
      throw new CorruptSnapshotException(
          "tensor %s has the fields %s, must have %s".formatted(name, fields, TENSOR_FIELDS));
    }
    Dtype dtype = dtype(name, node.get("dtype"));
    List<Long> shape = longs(name, "shape", node.get("shape"));
    List<Long> offsets = longs(name, "data_offsets", node.get("data_offsets"));
    if (offsets.size() != 2) {
      throw new CorruptSnapshotException(
          "tensor %s has %d data_offsets, must have 2".formatted(name, offsets.size()));
    }
    try {
      return new Tensor(name, dtype, shape, offsets.getFirst(), offsets.getLast());
    } catch (IllegalArgumentException disagreement) {
      throw new CorruptSnapshotException(
          "header is wrong: " + disagreement.getMessage(), disagreement);
    }
  }

  private static Dtype dtype(String name, JsonNode node) {
    for (Dtype dtype : Dtype.values()) {
      if (dtype.name().equals(node.textValue())) {
        return dtype;
      }
    }
    throw new CorruptSnapshotException(
        "tensor %s has dtype %s, must be one of %s"
            .formatted(name, node, Arrays.toString(Dtype.values())));
  }

  private static List<Long> longs(String name, String field, JsonNode node) {
    List<Long> longs = new ArrayList<>();
    boolean valid = node.isArray();
    for (JsonNode element : node) {
      valid &= element.isIntegralNumber() && element.canConvertToLong();
      longs.add(element.asLong());
    }
    if (!valid) {
      throw new CorruptSnapshotException(
          "tensor %s has %s %s, must be an array of integers".formatted(name, field, node));
    }
    return longs;
  }

  private static void checkCoverage(List<Tensor> tensors, long dataLength) {
    long end = 0;
    for (Tensor tensor : tensors) {
      if (tensor.begin() != end) {
        throw new CorruptSnapshotException(
            "tensor %s begins at byte %d, must begin at %d where the one before ends"
                .formatted(tensor.name(), tensor.begin(), end));
      }
      end = tensor.end();
    }
    if (end != dataLength) {
      throw new CorruptSnapshotException(
          "tensors end at byte %d but the file holds %d bytes of data".formatted(end, dataLength));
    }
  }
}
