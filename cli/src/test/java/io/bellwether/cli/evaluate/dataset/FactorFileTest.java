package io.bellwether.cli.evaluate.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactorFileTest {

  @TempDir private Path folder;

  @Test
  void putsFactorsWhereTheirIdsAreAndPassesOverOthers() throws IOException {
    FactorFile factors = read("user,f1,f2\nb,3,-4\nnobody,9,9\na,1,2.5\n", "a", "b");

    assertThat(factors.factorCount()).isEqualTo(2);
    assertThat(factors.factors()).containsExactly(1, 2.5f, 3, -4);
  }

  @Test
  void refusesToLackFactors() {
    refuses("user,f1\na,1\n", "lacks 1 of 2 users, such as \"b\"");
  }

  @Test
  void refusesAnotherHeader() {
    refuses("item,f1\na,1\nb,2\n", "line 1: must be user,f1,...,fn, but is item,f1");
    refuses("user,f1,f3\na,1,1\nb,2,2\n", "line 1: must be user,f1,...,fn, but is user,f1,f3");
    refuses("user\na\nb\n", "line 1: must be user,f1,...,fn, but is user");
  }

  @Test
  void refusesAFactorThatIsNoNumberAndAnIdThatOccursTwice() {
    refuses("user,f1,f2\na,1,x\nb,1,1\n", "line 2: f2 is \"x\", must be a number");
    refuses("user,f1\na,1\na,2\n", "line 3: user is \"a\", which an earlier line has");
  }

  private void refuses(String content, String complaint) {
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> read(content, "a", "b"))
        .withMessageContaining(complaint);
  }

  private FactorFile read(String content, String... ids) throws IOException {
    Ids known = new Ids();
    for (String id : ids) {
      known.numberOf(id);
    }
    return FactorFile.ofUsers(
        Files.writeString(folder.resolve("factors.csv"), content),
        known.inOrder(),
        new Progress("test"));
  }
}
