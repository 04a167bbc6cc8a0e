package dev.bulwark;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Data flows from left to right: what a package may know of the others, and of the outside. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.bulwark");

  /** Each package with the packages it may import. The command line, on the right, may see all. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("packed", Set.of()),
          Map.entry("catalog", Set.of("packed")),
          Map.entry("project", Set.of("catalog")),
          Map.entry("notes", Set.of("packed")),
          Map.entry("wizard", Set.of("catalog", "project", "notes")),
          Map.entry("blueprint", Set.of("catalog", "project", "notes", "wizard")),
          Map.entry("render", Set.of("packed", "catalog", "notes", "wizard", "blueprint")),
          Map.entry("source", Set.of()),
          Map.entry("dockerfile", Set.of("source")),
          Map.entry("manifest", Set.of("source")),
          Map.entry("msbuild", Set.of("source")),
          Map.entry(
              "rules",
              Set.of("catalog", "project", "notes", "source", "dockerfile", "manifest", "msbuild")),
          Map.entry(
              "migrate",
              Set.of(
                  "catalog",
                  "project",
                  "notes",
                  "source",
                  "dockerfile",
                  "manifest",
                  "msbuild",
                  "rules")),
          Map.entry("lessons", Set.of("catalog", "notes", "rules")),
          Map.entry("workspace", Set.of()),
          Map.entry("proof", Set.of("blueprint")),
          Map.entry(
              "ui",
              Set.of("catalog", "project", "notes", "wizard", "blueprint", "render", "workspace")));

  @TestFactory
  Stream<DynamicTest> a_package_imports_only_what_stands_to_its_left() {
    return MAY_IMPORT.keySet().stream()
        .sorted()
        .map(name -> DynamicTest.dynamicTest(name, () -> importsOf(name).check(CLASSES)));
  }

  @Test
  void every_package_has_its_place_in_the_table() {
    var places = Stream.concat(Stream.of("cli"), MAY_IMPORT.keySet().stream()).sorted();
    classes().should().resideInAnyPackage(trees(places)).check(CLASSES);
  }

  @Test
  void only_the_command_line_knows_picocli() {
    noClassOutside("cli")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(CLASSES);
  }

  @Test
  void only_render_knows_freemarker() {
    noClassOutside("render")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("freemarker..")
        .check(CLASSES);
  }

  @Test
  void only_the_screen_knows_the_terminal_libraries() {
    noClassOutside("ui.screen")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jline..", "com.googlecode.lanterna..")
        .check(CLASSES);
  }

  @Test
  void only_the_command_line_touches_the_process() {
    onlyTheCommandLine("use a standard stream", names(System.class, "in", "out", "err", "console"));
    onlyTheCommandLine("read the environment", names(System.class, "getenv"));
    onlyTheCommandLine("end the process", names(System.class, "exit"));
    onlyTheCommandLine("end the process", names(Runtime.class, "exit", "halt"));
  }

  @Test
  void only_the_command_line_knows_what_time_it_is() {
    onlyTheCommandLine("read the clock", names(System.class, "currentTimeMillis", "nanoTime"));
    onlyTheCommandLine("read the clock", ArchitectureTest::readsTheClock);
  }

  @Test
  void only_the_command_line_picks_the_file_system() {
    onlyTheCommandLine("take the default file system", names(Path.class, "of"));
    onlyTheCommandLine("take the default file system", names(Paths.class, "get"));
    onlyTheCommandLine("take the default file system", names(FileSystems.class, "getDefault"));
  }

  @Test
  void nothing_depends_on_chance_or_on_the_locale() {
    never("draw lots", names(Math.class, "random"));
    never("draw lots", names(UUID.class, "randomUUID"));
    never("follow the default locale", ArchitectureTest::followsTheLocale);
  }

  @Test
  void nothing_opens_a_connection() {
    noClasses()
        .should()
        .dependOnClassesThat(
            describe(
                "open a connection",
                type ->
                    type.getPackageName().startsWith("java.net.http")
                        || Set.of("Socket", "ServerSocket", "DatagramSocket", "URLConnection")
                            .contains(type.getSimpleName())))
        .check(CLASSES);
  }

  private static ArchRule importsOf(String name) {
    var others =
        Stream.concat(Stream.of("cli"), MAY_IMPORT.keySet().stream())
            .filter(other -> !other.equals(name) && !MAY_IMPORT.get(name).contains(other))
            .sorted();
    return noClasses()
        .that()
        .resideInAPackage(tree(name))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(trees(others))
        .allowEmptyShould(true);
  }

  private static GivenClassesConjunction noClassOutside(String name) {
    return noClasses().that().resideOutsideOfPackages(tree(name), "picocli..");
  }

  private static void onlyTheCommandLine(String deed, Predicate<JavaAccess<?>> access) {
    noClassOutside("cli").should().accessTargetWhere(describe(deed, access)).check(CLASSES);
  }

  private static void never(String deed, Predicate<JavaAccess<?>> access) {
    noClasses().should().accessTargetWhere(describe(deed, access)).check(CLASSES);
  }

  private static Predicate<JavaAccess<?>> names(Class<?> owner, String... members) {
    var wanted = List.of(members);
    return access ->
        access.getTargetOwner().isEquivalentTo(owner) && wanted.contains(access.getName());
  }

  private static boolean readsTheClock(JavaAccess<?> access) {
    var member = access.getName();
    return access.getTargetOwner().getPackageName().startsWith("java.time")
        && (member.equals("now") || member.startsWith("system") || member.startsWith("tick"))
        && !parameters(access).contains(Clock.class.getName());
  }

  private static boolean followsTheLocale(JavaAccess<?> access) {
    if (!access.getTargetOwner().isEquivalentTo(String.class)) {
      return false;
    }
    return switch (access.getName()) {
      case "toLowerCase", "toUpperCase" -> parameters(access).isEmpty();
      case "format" -> parameters(access).getFirst().equals(String.class.getName());
      case "formatted" -> true;
      default -> false;
    };
  }

  private static List<String> parameters(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget target
        ? target.getRawParameterTypes().stream().map(type -> type.getName()).toList()
        : List.of();
  }

  private static String[] trees(Stream<String> names) {
    return names.map(ArchitectureTest::tree).toArray(String[]::new);
  }

  private static String tree(String name) {
    return "dev.bulwark." + name + "..";
  }
}
