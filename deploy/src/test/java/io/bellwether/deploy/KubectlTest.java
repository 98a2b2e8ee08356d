package io.bellwether.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubectlTest {

  private final Path folder;

  KubectlTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void rendersAKustomization() throws IOException {
    Files.writeString(
        folder.resolve("kustomization.yaml"), "namePrefix: near-\nresources: [a.yaml]");
    Files.writeString(
        folder.resolve("a.yaml"), "{apiVersion: v1, kind: ConfigMap, metadata: {name: map}}");

    String rendered = Kubectl.onThisMachine().render(folder);

    assertThat(rendered).contains("name: near-map");
  }

  @Test
  void saysWhatIsWrongWithAFolderThatCannotBeRendered() throws IOException {
    Files.writeString(folder.resolve("kustomization.yaml"), "resources: [absent.yaml]");

    assertThatThrownBy(() -> Kubectl.onThisMachine().render(folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("absent.yaml");
  }

  @Test
  void namesTheCommandThatInstallsIt() {
    assertThatThrownBy(() -> Kubectl.firstThatRenders(List.of(folder.resolve("kubectl"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("deploy/install-kubectl.sh");
    assertThat(Tree.DEPLOY.resolve("install-kubectl.sh")).isExecutable();
  }

  @Test
  void passesOverOneThatIsTooOld() throws IOException {
    Path old = program("old", "echo 'Kustomize Version: v4.5.7'");
    Path withoutKustomize = program("older", "echo 'Client Version: v1.20.2'");

    assertThatThrownBy(() -> Kubectl.firstThatRenders(List.of(old, withoutKustomize)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("kustomize 5 or newer");
  }

  private Path program(String name, String line) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + line + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
