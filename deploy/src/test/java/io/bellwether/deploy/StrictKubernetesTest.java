package io.bellwether.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StrictKubernetesTest {

  @ParameterizedTest
  @EnumSource
  void everyRenderedObjectIsOfAKnownKindAndHasOnlyKnownFields(Rendering rendering) {
    assertThat(rendering.manifests())
        .isNotEmpty()
        .allSatisfy(object -> assertThat(object.getMetadata().getName()).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "replicas: 2, replica: 2",
    "readOnlyRootFilesystem: true, readOnlyRootFileSystem: true",
    "failureThreshold: 90, failureTreshold: 90",
    "containerPort: 8084, containerport: 8084",
    "secretKeyRef:, secretKeyReference:",
    "minAvailable: 1, minimumAvailable: 1",
    "namespaceSelector:, nameSpaceSelector:",
    "claimName: captures, claim: captures",
  })
  void refusesAMisspelledField(String right, String wrong) {
    String rendered = Rendering.BASE.text();
    assertThat(rendered).contains(right);

    assertThatThrownBy(() -> parseAll(rendered.replace(right, wrong)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + wrong.substring(0, wrong.indexOf(':')) + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "value: \"8083\", value: 8083",
    "QUARKUS_LOG_CONSOLE_JSON_ENABLED: \"true\", QUARKUS_LOG_CONSOLE_JSON_ENABLED: true",
    "runAsUser: 10001, runAsUser: \"10001\"",
    "runAsNonRoot: true, runAsNonRoot: \"yes\"",
  })
  void refusesAValueOfTheWrongType(String right, String wrong) {
    String rendered = Rendering.BASE.text();
    assertThat(rendered).contains(right);

    assertThatThrownBy(() -> parseAll(rendered.replace(right, wrong)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAKindThatIsNotDeployed() {
    assertThatThrownBy(() -> parseAll("{apiVersion: apps/v1beta1, kind: Deployment}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("apps/v1beta1 Deployment");
  }

  private static List<HasMetadata> parseAll(String text) {
    return Yaml.documents(text).stream().map(StrictKubernetes::parse).toList();
  }
}
