package io.bellwether.acceptance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows of docs/architecture.md, held by the build. */
class ModuleBordersTest {

  private static final String[] SERVICES = {
    "io.bellwether.scraper..",
    "io.bellwether.synthetic..",
    "io.bellwether.trainer..",
    "io.bellwether.recommender..",
    "io.bellwether.similarity.."
  };

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.bellwether");

  @Test
  void seesEveryModule() {
    Set<String> seen =
        CLASSES.stream()
            .map(type -> type.getPackageName().split("\\.", -1)[2])
            .collect(Collectors.toSet());
    assertThat(seen)
        .contains(
            "algorithms",
            "cli",
            "contracts",
            "crosssell",
            "eventlog",
            "features",
            "jobs",
            "kit",
            "localstack",
            "markets",
            "nearest",
            "ranking",
            "recommender",
            "scraper",
            "serving",
            "similarity",
            "snapshots",
            "stores",
            "synthetic",
            "tables",
            "trainer");
  }

  @Test
  void algorithmsKnowNothingButJava() {
    classes()
        .that()
        .resideInAPackage("io.bellwether.algorithms..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "io.bellwether.algorithms..", "java..", "jdk.incubator.vector..", "org.jspecify.."))
        .check(CLASSES);
  }

  @Test
  void theNearestIndexKnowsAlgorithmsAndLuceneAlone() {
    classes()
        .that()
        .resideInAPackage("io.bellwether.nearest..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "io.bellwether.nearest..",
                "io.bellwether.algorithms..",
                "org.apache.lucene..",
                "java..",
                "org.jspecify.."))
        .check(CLASSES);
  }

  @Test
  void crossSellKnowsAlgorithmsAlone() {
    classes()
        .that()
        .resideInAPackage("io.bellwether.crosssell..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "io.bellwether.crosssell..",
                "io.bellwether.algorithms..",
                "java..",
                "org.jspecify.."))
        .check(CLASSES);
  }

  /** So that everything else loads and runs where the JVM has no such module. */
  @Test
  void onlyTheSimdKernelsKnowTheVectorModule() {
    noClasses()
        .that()
        .haveNameNotMatching("io\\.bellwether\\.algorithms\\.kernels\\.Simd.*")
        .and()
        .doNotHaveFullyQualifiedName("io.bellwether.algorithms.kernels.RegisterWidth")
        .should()
        .dependOnClassesThat(resideInAnyPackage("jdk.incubator.."))
        .check(CLASSES);
  }

  @Test
  void featuresKnowContractsAndAlgorithmsAndJsonAlone() {
    classes()
        .that()
        .resideInAPackage("io.bellwether.features..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "io.bellwether.features..",
                "io.bellwether.contracts..",
                "io.bellwether.algorithms..",
                "com.fasterxml.jackson..",
                "java..",
                "org.jspecify.."))
        .check(CLASSES);
  }

  @Test
  void rankingKnowsNoServiceAndNoFramework() {
    classes()
        .that()
        .resideInAPackage("io.bellwether.ranking..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "io.bellwether.ranking..",
                "io.bellwether.contracts..",
                "io.bellwether.algorithms..",
                "io.bellwether.features..",
                "io.bellwether.snapshots..",
                "com.fasterxml.jackson..",
                "io.github.metarank..",
                "com.microsoft.ml.lightgbm..",
                "java..",
                "org.jspecify.."))
        .check(CLASSES);
  }

  @Test
  void snapshotsKnowAlgorithmsAndJsonAlone() {
    classes()
        .that()
        .resideInAPackage("io.bellwether.snapshots..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "io.bellwether.snapshots..",
                "io.bellwether.algorithms..",
                "com.fasterxml.jackson..",
                "java..",
                "org.jspecify.."))
        .check(CLASSES);
  }

  @Test
  void theLogKnowsNoFramework() {
    noClasses()
        .that()
        .resideInAPackage("io.bellwether.eventlog..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("io.quarkus..", "jakarta..", "io.smallrye.."))
        .check(CLASSES);
  }

  @Test
  void contractsKnowNoFrameworkOutsideTheGeneratedStubs() {
    noClasses()
        .that()
        .resideInAPackage("io.bellwether.contracts..")
        .and()
        .resideOutsideOfPackage("io.bellwether.contracts.wire..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("io.quarkus..", "jakarta..", "io.smallrye.."))
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scraper", "synthetic", "trainer", "recommender", "similarity"})
  void noServiceSeesAnotherServicesCode(String service) {
    String own = "io.bellwether." + service + "..";
    noClasses()
        .that()
        .resideInAPackage(own)
        .should()
        .dependOnClassesThat(resideInAnyPackage(SERVICES).and(resideOutsideOfPackages(own)))
        .check(CLASSES);
  }

  @Test
  void noAnswerNeedsTheNativeLearner() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.bellwether.recommender..", "io.bellwether.similarity..", "io.bellwether.serving..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "io.bellwether.ranking.lambda..",
                "io.github.metarank..",
                "com.microsoft.ml.lightgbm.."))
        .check(CLASSES);
  }

  @Test
  void modulesFormNoCycle() {
    slices().matching("io.bellwether.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  /** Whoever answers a client must do so while it is away. */
  @Test
  void whatAnswersDoesNotSpeakToTheDatabase() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.bellwether.recommender..", "io.bellwether.similarity..", "io.bellwether.serving..")
        .and()
        .resideOutsideOfPackage("io.bellwether.similarity.briefs..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("com.mongodb..", "org.bson.."))
        .check(CLASSES);
  }

  @Test
  void namesEndInNoEmptyWord() {
    Set<String> offenders =
        CLASSES.stream()
            .filter(type -> !type.getPackageName().equals("io.bellwether.contracts.wire"))
            .map(JavaClass::getSimpleName)
            .filter(
                name ->
                    name.matches(".+(Impl|Manager|Utils?|Helper|Processor|Handler|Data|Info|Base)"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(offenders).isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> marked =
        CLASSES.stream()
            .filter(type -> type.getSimpleName().equals("package-info"))
            .filter(type -> type.isAnnotatedWith(NullMarked.class))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toSet());
    Set<String> unmarked =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals("io.bellwether.contracts.wire"))
            .filter(name -> !marked.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unmarked).isEmpty();
  }

  @Test
  void onlyWhatIsRunByHandPrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.bellwether.cli..")
        .and()
        .haveSimpleNameNotEndingWith("Main")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }
}
