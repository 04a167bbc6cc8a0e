package dev.bulwark.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bulwark.lessons.Course;
import dev.bulwark.lessons.Lesson;
import dev.bulwark.lessons.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every session of every lesson, run again on a real engine or API server, prints what the lesson
 * shows: its start fails as told, its solution works.
 *
 * <p>With the variable {@code BULWARK_RECORD} set, what is printed is written into the lesson.
 */
class LessonsIT {
  private static final Path LESSONS = Path.of("templates", "lessons");
  private static final String ONLY = System.getenv("BULWARK_LESSON");

  @TempDir private static Path folder;
  private static Course course;
  private static Optional<Docker> docker;
  private static Optional<ClusterServer> server = Optional.empty();
  private static final Map<String, String> ENVIRONMENT = new TreeMap<>();

  @BeforeAll
  static void prepare() throws Exception {
    course = Course.in(LESSONS);
    docker = Docker.found();
    var path = System.getenv("PATH");
    if (docker.isPresent()) {
      var bin = Files.createDirectories(folder.resolve("bin"));
      Files.createSymbolicLink(bin.resolve("docker"), Path.of(System.getenv("BULWARK_DOCKER")));
      path = bin + ":" + path;
    }
    ENVIRONMENT.put("PATH", path);
    ENVIRONMENT.put("DOCKER_BUILDKIT", "1");
    ENVIRONMENT.put("BUILDKIT_PROGRESS", "plain");
    var script = System.getenv("BULWARK_APISERVER");
    if (script != null) {
      var started = ClusterServer.start(Path.of(script));
      server = Optional.of(started);
      started
          .environment()
          .forEach((name, value) ->
              ENVIRONMENT.merge(
                  name,
                  value,
                  (ours, theirs) -> name.equals("PATH") ? theirs(ours, theirs) : theirs));
    }
  }

  /** The client of the engine comes first, then kubectl. */
  private static String theirs(String ours, String theirs) {
    return ours.substring(0, ours.indexOf(':')) + ":" + theirs;
  }

  @AfterAll
  static void clean() {
    docker.ifPresent(engine ->
        course
            .lessons()
            .forEach(lesson -> engine.run("image", "rm", "--force", "lesson-" + lesson.id())));
    server.ifPresent(ClusterServer::close);
  }

  @TestFactory
  Stream<DynamicTest> a_session_prints_what_the_lesson_shows() {
    return course.lessons().stream()
        .filter(lesson -> ONLY == null || ONLY.equals(lesson.id()))
        .flatMap(lesson ->
            lesson.sessions().entrySet().stream()
                .filter(entry -> entry.getValue().recorded())
                .map(entry ->
                    DynamicTest.dynamicTest(
                        lesson.folder() + "/" + entry.getKey(),
                        () -> prints(lesson, entry.getKey(), entry.getValue()))));
  }

  private static void prints(Lesson lesson, String name, Session session) throws IOException {
    requireTools(session);
    var place = lesson.folder() + "-" + name;
    var now = SessionRun.again(lesson, name, session, folder.resolve(place), ENVIRONMENT);
    var file = LESSONS.resolve(lesson.folder()).resolve("session").resolve(name);
    if (System.getenv("BULWARK_RECORD") != null) {
      Files.writeString(file, now);
    }
    var recorded = Files.readString(file);
    // An engine's client can miss what a container prints that ends at once
    // (github.com/moby/moby/issues/20951).
    if (!now.equals(recorded) && speaksToTheEngine(session)) {
      now = SessionRun.again(lesson, name, session, folder.resolve(place + "-again"), ENVIRONMENT);
    }
    assertThat(now).isEqualTo(recorded);
  }

  private static boolean speaksToTheEngine(Session session) {
    return Stream.concat(session.commands().stream(), session.remarks("before"))
        .anyMatch(command -> command.contains("docker "));
  }

  private static void requireTools(Session session) {
    if (speaksToTheEngine(session)) {
      assumeTrue(
          docker.isPresent(),
          "BULWARK_DOCKER is not set; set it to a docker client whose engine answers");
      assumeTrue(
          docker.orElseThrow().has(DotnetTemplates.SDK),
          "the image " + DotnetTemplates.SDK + " is missing");
    }
    if (Stream.concat(session.commands().stream(), session.remarks("before"))
        .anyMatch(command -> command.startsWith("kubectl "))) {
      assumeTrue(
          server.isPresent(),
          "BULWARK_APISERVER is not set; it names a script that starts a Kubernetes API server");
    }
  }
}
