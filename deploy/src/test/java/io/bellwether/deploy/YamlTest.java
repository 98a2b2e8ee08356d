package io.bellwether.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.error.YAMLException;

class YamlTest {

  static List<Path> everyYamlFile() {
    return Tree.files(name -> name.endsWith(".yaml") || name.endsWith(".yml"));
  }

  @ParameterizedTest
  @MethodSource("everyYamlFile")
  void everyFileIsYamlWithoutRepeatedKeys(Path file) {
    assertThat(Yaml.documents(Tree.read(file))).isNotEmpty();
  }

  @Test
  void refusesARepeatedKey() {
    assertThatThrownBy(() -> Yaml.documents("replicas: 1\nreplicas: 2\n"))
        .isInstanceOf(YAMLException.class)
        .hasMessageContaining("replicas");
  }
}
