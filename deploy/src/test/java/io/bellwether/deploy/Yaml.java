package io.bellwether.deploy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads YAML as maps, lists and scalars; a key given twice is refused rather than overwritten. */
final class Yaml {

  private Yaml() {}

  /**
   * Every document of a stream, each of which must be a mapping.
   *
   * @throws org.yaml.snakeyaml.error.YAMLException if the text is not YAML or repeats a key
   */
  static List<Map<String, Object>> documents(String text) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    var parser = new org.yaml.snakeyaml.Yaml(new SafeConstructor(options));
    var documents = new ArrayList<Map<String, Object>>();
    for (Object document : parser.loadAll(text)) {
      documents.add(mapping(document));
    }
    return documents;
  }

  /** The value under a key as a mapping; a missing key is an empty one. */
  static Map<String, Object> mapping(Map<String, Object> parent, String key) {
    return mapping(parent.getOrDefault(key, Map.of()));
  }

  /** The value under a key as a list of text; a missing key is an empty one. */
  static List<String> texts(Map<String, Object> parent, String key) {
    if (!(parent.getOrDefault(key, List.of()) instanceof List<?> list)) {
      throw new IllegalArgumentException(key + " is not a list: " + parent.get(key));
    }
    return list.stream().map(String::valueOf).toList();
  }

  /** The value under a key as a list of mappings; a missing key is an empty one. */
  static List<Map<String, Object>> mappings(Map<String, Object> parent, String key) {
    if (!(parent.getOrDefault(key, List.of()) instanceof List<?> list)) {
      throw new IllegalArgumentException(key + " is not a list: " + parent.get(key));
    }
    return list.stream().map(Yaml::mapping).toList();
  }

  private static Map<String, Object> mapping(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("not a mapping: " + value);
    }
    var mapping = new LinkedHashMap<String, Object>();
    map.forEach((key, element) -> mapping.put(String.valueOf(key), element));
    return mapping;
  }
}
